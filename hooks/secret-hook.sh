# The body that the hooks of secret-hook share. It is read by the hook beside it (`. secret-hook.sh`) and never run alone. #
# #
# It finds the program and node at run time, starts it, and stops the commit for every exit status but 0. What looks like #
# a search below is tests that the shell answers itself. On the way of a commit git is asked what the program will want to #
# know, beside node's own start, which takes longer. #
# #
# Before it is read the hook sets #
#   hook_guard         the name of the hook #
#   hook_guard_folder  the folder, from the top of the repository, whose node_modules holds the package; unset where the #
#                       hook lies in the package itself #
# #
# Every line ends in a number sign, so that a checkout that turns LF into CRLF changes comments only. #
 #
# Sets hook_guard_common, the git directory that all work trees share, and hook_guard_main, the main work tree or empty. #
hook_guard_locate() { #
  hook_guard_common=${GIT_DIR:-.git} #
  hook_guard_main= #
  if [ -f "$hook_guard_common" ]; then # a linked work tree or a submodule: "gitdir: path" #
    IFS= read -r hook_guard_common <"$hook_guard_common" || : #
    hook_guard_common=${hook_guard_common#gitdir: } #
  fi #
  if [ -f "$hook_guard_common/commondir" ]; then # a linked work tree: "../.." #
    IFS= read -r hook_guard_up <"$hook_guard_common/commondir" || : #
    case $hook_guard_up in #
      ../..) hook_guard_common=${hook_guard_common%/*/*} ;; #
      /*) hook_guard_common=$hook_guard_up ;; #
      *) hook_guard_common=$hook_guard_common/$hook_guard_up ;; #
    esac #
    case $hook_guard_common in */.git) hook_guard_main=${hook_guard_common%/.git} ;; esac #
  fi #
} #
 #
# Looks below folder $1 (empty or ending in a slash). Sets hook_guard_entry or hook_guard_bin. #
hook_guard_look() { #
  if [ -f "$1node_modules/secret-hook/dist/hook.cjs" ]; then #
    hook_guard_entry=$1node_modules/secret-hook/dist/hook.cjs #
  elif [ -x "$1node_modules/.bin/secret-hook" ]; then #
    hook_guard_bin=$1node_modules/.bin/secret-hook #
  else #
    return 1 #
  fi #
} #
 #
hook_guard_find() { #
  hook_guard_entry= hook_guard_bin= #
  if [ -z "${hook_guard_folder+set}" ]; then #
    hook_guard_folder= #
    if [ -f "${0%/*}/../dist/hook.cjs" ]; then #
      hook_guard_entry=${0%/*}/../dist/hook.cjs #
      return 0 #
    fi #
  fi #
  hook_guard_look "${hook_guard_folder:+$hook_guard_folder/}" && return 0 #
  [ -n "$hook_guard_folder" ] && hook_guard_look '' && return 0 #
  if [ -n "$hook_guard_main" ]; then #
    hook_guard_look "$hook_guard_main/${hook_guard_folder:+$hook_guard_folder/}" && return 0 #
    hook_guard_look "$hook_guard_main/" && return 0 #
  fi #
  if [ -f "$hook_guard_common/secret-hook/hook.cjs" ]; then #
    hook_guard_entry=$hook_guard_common/secret-hook/hook.cjs #
    return 0 #
  fi #
  hook_guard_bin=$(command -v secret-hook) || return 1 #
} #
 #
# Programs with a window of their own start git with a bare PATH. Sets hook_guard_node to the folder of the newest node #
# that version managers have put where they put it; fails when there is none from 20.19 on. Asks no process. #
hook_guard_seek_node() { #
  hook_guard_node= hook_guard_best=2018 #
  hook_guard_home=${HOME:-/nonexistent} #
  hook_guard_data=${XDG_DATA_HOME:-$hook_guard_home/.local/share} #
  set -- "${NVM_DIR:-$hook_guard_home/.nvm}"/versions/node/v*/bin #
  set -- "$@" "$hook_guard_home"/.config/nvm/versions/node/v*/bin #
  set -- "$@" "${FNM_DIR:-$hook_guard_data/fnm}"/node-versions/v*/installation/bin #
  set -- "$@" "$hook_guard_home"/.fnm/node-versions/v*/installation/bin #
  set -- "$@" "$hook_guard_home/Library/Application Support/fnm"/node-versions/v*/installation/bin #
  set -- "$@" "${VOLTA_HOME:-$hook_guard_home/.volta}"/tools/image/node/*/bin #
  set -- "$@" "${ASDF_DATA_DIR:-$hook_guard_home/.asdf}"/installs/nodejs/*/bin #
  set -- "$@" "${MISE_DATA_DIR:-$hook_guard_data/mise}"/installs/node/*/bin #
  set -- "$@" "${NODENV_ROOT:-$hook_guard_home/.nodenv}"/versions/*/bin #
  set -- "$@" "${HOMEBREW_PREFIX:-/opt/homebrew}"/Cellar/node*/*/bin /opt/homebrew/Cellar/node*/*/bin #
  set -- "$@" /usr/local/Cellar/node*/*/bin /home/linuxbrew/.linuxbrew/Cellar/node*/*/bin #
  for hook_guard_try do #
    [ -x "$hook_guard_try/node" ] || continue #
    hook_guard_rank=${hook_guard_try%/bin} #
    hook_guard_rank=${hook_guard_rank%/installation} #
    hook_guard_rank=${hook_guard_rank##*/} #
    hook_guard_rank=${hook_guard_rank#v} #
    hook_guard_minor=${hook_guard_rank#*.} #
    hook_guard_minor=${hook_guard_minor%%.*} #
    hook_guard_rank=${hook_guard_rank%%.*} #
    case $hook_guard_rank$hook_guard_minor in *[!0-9]*) continue ;; esac #
    [ "$hook_guard_minor" -lt 100 ] || continue # "22" alone, a link to 22.x, beside 22.x itself #
    hook_guard_rank=$((hook_guard_rank * 100 + hook_guard_minor)) #
    if [ "$hook_guard_rank" -gt "$hook_guard_best" ]; then #
      hook_guard_best=$hook_guard_rank hook_guard_node=$hook_guard_try #
    fi #
  done #
  [ -z "$hook_guard_node" ] || return 0 #
  set -- /opt/homebrew/bin /usr/local/bin /home/linuxbrew/.linuxbrew/bin /opt/local/bin "$hook_guard_home/n/bin" /usr/bin #
  set -- "$@" "$hook_guard_home/.volta/bin" "/c/Program Files/nodejs" #
  for hook_guard_node do #
    [ ! -x "$hook_guard_node/node" ] || return 0 #
  done #
  return 1 #
} #
 #
# Says why nothing was checked, and the way out. $1 is what is wrong, $2 what to do about it. #
hook_guard_stop() { #
  hook_guard_act='git commit' hook_guard_word=commit #
  case $hook_guard in #
    pre-push) hook_guard_act='git push' hook_guard_word=push ;; #
    pre-merge-commit) hook_guard_act='git merge' hook_guard_word=merge ;; #
  esac #
  printf '%s\n' "secret-hook: $1" >&2 #
  printf '%s\n' "  Nothing was checked, so the $hook_guard_word was stopped." >&2 #
  [ -z "$2" ] || printf '%s\n' "  To mend it: $2" >&2 #
  printf '%s\n' "  To go on once without the check: $hook_guard_act --no-verify" >&2 #
} #
 #
# Four questions to git, as the program would ask them (src/git/early.ts reads the answers). None of them can fail: the #
# program asks again for what is not complete, and tells what is wrong then. #
hook_guard_ask() { #
  export GIT_NO_REPLACE_OBJECTS=1 GIT_OPTIONAL_LOCKS=0 GIT_NO_LAZY_FETCH=1 GIT_ALLOW_PROTOCOL=none LC_ALL=C #
  export GIT_LITERAL_PATHSPECS=0 GIT_GLOB_PATHSPECS=0 GIT_NOGLOB_PATHSPECS=0 GIT_ICASE_PATHSPECS=0 #
  hook_guard_said=0 #
  trap '' PIPE # the program may have ended before it has read everything #
  case $1 in #
    files) #
      git diff-index --cached --raw -z --no-abbrev --no-renames --no-relative --ita-invisible-in-index HEAD -- || hook_guard_said=$? #
      printf '=%s\0' "$hook_guard_said" || : #
      hook_guard_said=0 #
      git -c core.ignoreCase=false ls-files -t -s -o -z --exclude-per-directory=.gitignore -x node_modules/ -x .venv/ -x venv/ || hook_guard_said=$? #
      printf '=%s\0' "$hook_guard_said" || : #
      ;; #
    ignored) #
      git -c core.ignoreCase=false ls-files -t -o -i --directory -z --exclude-per-directory=.gitignore -- ':(glob)**/*[!/]' || hook_guard_said=$? #
      printf '=%s\0' "$hook_guard_said" || : #
      hook_guard_said=0 #
      if [ "$hook_guard" = commit-msg ]; then #
        git config -z --get-regexp '^(core\.comment(char|string)|commit\.cleanup)$' || hook_guard_said=$? #
        printf '=%s\0' "$hook_guard_said" || : #
        return 0 #
      fi #
      for hook_guard_try in '' any/deeper/folder/; do #
        for hook_guard_name in .env .env.local .env.development .env.development.local .env.test.local .env.production .env.production.local .env.staging .env.example; do #
          printf '%s\0' "$hook_guard_try$hook_guard_name" || : #
        done #
      done | git -c core.excludesFile= -c core.ignoreCase=false check-ignore -v -n -z --no-index --stdin || hook_guard_said=$? #
      printf '=%s\0' "$hook_guard_said" || : #
      ;; #
    objects) #
      hook_guard_said= #
      [ "$hook_guard" = commit-msg ] || hook_guard_said=$(git diff-index --cached --raw --no-abbrev --no-renames --no-relative --ita-invisible-in-index HEAD -- | cut -d ' ' -f 4) || : #
      hook_guard_try='cat-file --batch --buffer' #
      # A pipe holds 64 KB. What is behind git keeps some megabytes more, so that git need not wait until node has started. #
      # Of thousands of files most of the time would go into the pipe, so they go through a file that node takes away: the #
      # pipe says where it is, and ends when git has. #
      hook_guard_name=$hook_guard_common/secret-hook.objects.$$ #
      if [ "${#hook_guard_said}" -lt 40000 ] || ! (umask 077; set -C; : >"$hook_guard_name"); then #
        printf '%s\n' :0:.secret-hook.json :0:package.json $hook_guard_said | git $hook_guard_try | dd ibs=65536 obs=4194304 || : #
      else #
        exec 5>>"$hook_guard_name" #
        printf '=%s\n' "$hook_guard_name" || : #
        printf '%s\n' :0:.secret-hook.json :0:package.json $hook_guard_said | git $hook_guard_try >&5 || : #
        printf '=\n' >&5 || : #
      fi #
      ;; #
  esac #
} #
 #
# Runs the program with git's answers on its descriptors 0, 3 and 4. #
hook_guard_answered() { #
  hook_guard_ask files </dev/null 2>/dev/null | { #
    exec 3<&0 #
    hook_guard_ask ignored </dev/null 2>/dev/null 3<&- | { #
      exec 4<&0 #
      hook_guard_ask objects </dev/null 2>/dev/null 3<&- 4<&- | #
        PATH=$hook_guard_path NODE_EXTRA_CA_CERTS= SECRET_HOOK_EARLY=3 "$hook_guard_program" "$hook_guard_entry" "$hook_guard" "$@" #
    } #
  } #
  hook_guard_said=$? #
  [ ! -e "$hook_guard_common/secret-hook.objects.$$" ] || rm -f "$hook_guard_common/secret-hook.objects.$$" # node died early #
  return "$hook_guard_said" #
} #
 #
# Runs the program with the arguments of the hook. Only the exit status counts, never what it printed. #
hook_guard_check() { #
  if ! hook_guard_find; then #
    hook_guard_stop 'the package is not installed here.' 'npm install (where the project lists it), or npx secret-hook install' #
    return 1 #
  fi #
  hook_guard_path=$PATH hook_guard_program=node #
  if ! command -v node >/dev/null 2>&1; then #
    if ! hook_guard_seek_node; then #
      hook_guard_stop "node is not in the PATH of the program that runs git ($PATH)." 'install Node.js 20.19 or newer, or start git from a terminal that has it' #
      return 1 #
    fi #
    hook_guard_path=$hook_guard_node:$PATH hook_guard_program=$hook_guard_node/node #
  fi #
  hook_guard_status=0 #
  # No TLS connection is ever opened; reading extra certificates would only cost time. #
  # On Windows a program is given no more than three descriptors, so there nothing is asked beforehand. #
  case ${hook_guard_entry:+${OS:-}$hook_guard} in #
    '') PATH=$hook_guard_path NODE_EXTRA_CA_CERTS= "$hook_guard_bin" run "$hook_guard" "$@" || hook_guard_status=$? ;; #
    pre-commit | pre-merge-commit | commit-msg) hook_guard_answered "$@" || hook_guard_status=$? ;; #
    *) PATH=$hook_guard_path NODE_EXTRA_CA_CERTS= "$hook_guard_program" "$hook_guard_entry" "$hook_guard" "$@" || hook_guard_status=$? ;; #
  esac #
  case $hook_guard_status in #
    0 | 1 | 2) ;; # clean, findings, could not do the job: the program has said what it has to say #
    126 | 127) hook_guard_stop "the program could not be started (status $hook_guard_status)." 'npm ci, then secret-hook doctor' ;; #
    *) hook_guard_stop "the program died (status $hook_guard_status) before it was done." 'secret-hook doctor' ;; #
  esac #
  return "$hook_guard_status" #
} #
 #
# Runs the hook that would have run here before, where `install` found one that it would have put out of work. #
hook_guard_chain() { #
  [ -f "$hook_guard_common/secret-hook/chain/$hook_guard" ] || return 0 #
  IFS= read -r hook_guard_next <"$hook_guard_common/secret-hook/chain/$hook_guard" || : #
  case $hook_guard_next in #
    plain) hook_guard_next=$hook_guard_common/hooks ;; #
    *) # the person's own hooks for all repositories #
      hook_guard_next=$(git config --global --type=path core.hooksPath || git config --system --type=path core.hooksPath) || return 0 #
      ;; #
  esac #
  [ -x "$hook_guard_next/$hook_guard" ] || return 0 #
  "$hook_guard_next/$hook_guard" "$@" #
} #
 #
# A linked work tree has nothing of what git ignores. In a new one husky's own folder is missing, and without it git calls #
# no hook. This one git calls once, from where the work tree was made: it gives the new one a copy of that folder. #
hook_guard_share() { #
  [ -f .git ] && [ -f "${0%/*}/_/h" ] || return 0 #
  hook_guard_try=$(git config core.hooksPath) || return 0 #
  case $hook_guard_try in */_) ;; *) return 0 ;; esac #
  [ ! -d "${hook_guard_try%/_}" ] || [ -e "$hook_guard_try" ] || cp -R "${0%/*}/_" "$hook_guard_try" #
} #
 #
# One that was made with --no-checkout was not called for, and has no hook of its own that could: the next one in any other #
# work tree gives it the folder as soon as its files are there. #
hook_guard_share_late() { #
  [ -d "$hook_guard_common/worktrees" ] && [ -f "${0%/*}/_/h" ] || return 0 #
  [ -z "${GIT_OBJECT_DIRECTORY:-}" ] || return 0 # doctor leaves nothing behind #
  for hook_guard_try in "$hook_guard_common"/worktrees/*; do #
    [ -f "$hook_guard_try/gitdir" ] || continue #
    IFS= read -r hook_guard_up <"$hook_guard_try/gitdir" || : #
    case $hook_guard_up in #
      /* | ?:*) ;; #
      *) hook_guard_up=$hook_guard_try/$hook_guard_up ;; # relative by choice #
    esac #
    hook_guard_up=${hook_guard_up%/.git}/${0%/*} #
    [ ! -f "$hook_guard_up/secret-hook.sh" ] || [ -e "$hook_guard_up/_" ] || cp -R "${0%/*}/_" "$hook_guard_up/_" || : #
  done #
} #
 #
# Keeps what git says on standard input (pre-push), so that each of several readers can be given it. #
hook_guard_keep_input() { #
  hook_guard_newline=$(printf '\n.') #
  hook_guard_newline=${hook_guard_newline%.} #
  hook_guard_input=$(cat) #
} #
 #
# Makes the kept input standard input again. #
hook_guard_give_input() { #
  [ -n "$hook_guard_input" ] || { exec </dev/null; return 0; } #
  eval "exec <<hook_guard_end$hook_guard_newline\$hook_guard_input${hook_guard_newline}hook_guard_end$hook_guard_newline" #
} #
 #
hook_guard_locate #
case $hook_guard in #
  pre-push) #
    hook_guard_keep_input #
    hook_guard_give_input #
    hook_guard_check "$@" || exit $? #
    hook_guard_give_input #
    hook_guard_chain "$@" || exit $? #
    hook_guard_give_input #
    ;; #
  pre-commit | pre-merge-commit | commit-msg) #
    [ "$hook_guard" != pre-commit ] || hook_guard_share_late #
    hook_guard_check "$@" || exit $? #
    hook_guard_chain "$@" || exit $? #
    ;; #
  find-node) # secret-hook doctor asks what a program with a bare PATH would find #
    hook_guard_seek_node && printf '%s' "$hook_guard_node" #
    ;; #
  post-checkout) #
    hook_guard_share #
    hook_guard_share_late #
    hook_guard_chain "$@" || exit $? #
    ;; #
  *) hook_guard_chain "$@" || exit $? ;; # a hook that only calls the one that ran here before #
esac #

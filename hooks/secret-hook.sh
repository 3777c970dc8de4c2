# The body that the hooks of secret-hook share. It is read by the hook beside it (`. secret-hook.sh`) and never run alone. #
# #
# It finds the program and node at run time, starts it, and stops the commit for every exit status but 0. On the usual #
# path nothing is started but node: what looks like a search below is tests that the shell answers itself. #
# #
# Before it is read the hook sets #
#   secret_hook         the name of the hook #
#   secret_hook_folder  the folder, from the top of the repository, whose node_modules holds the package; unset where the #
#                       hook lies in the package itself #
# #
# Every line ends in a number sign, so that a checkout that turns LF into CRLF changes comments only. #
 #
# Sets secret_hook_common, the git directory that all work trees share, and secret_hook_main, the main work tree or empty. #
secret_hook_locate() { #
  secret_hook_common=${GIT_DIR:-.git} #
  secret_hook_main= #
  if [ -f "$secret_hook_common" ]; then # a linked work tree or a submodule: "gitdir: path" #
    IFS= read -r secret_hook_common <"$secret_hook_common" || : #
    secret_hook_common=${secret_hook_common#gitdir: } #
  fi #
  if [ -f "$secret_hook_common/commondir" ]; then # a linked work tree: "../.." #
    IFS= read -r secret_hook_up <"$secret_hook_common/commondir" || : #
    case $secret_hook_up in #
      ../..) secret_hook_common=${secret_hook_common%/*/*} ;; #
      /*) secret_hook_common=$secret_hook_up ;; #
      *) secret_hook_common=$secret_hook_common/$secret_hook_up ;; #
    esac #
    case $secret_hook_common in */.git) secret_hook_main=${secret_hook_common%/.git} ;; esac #
  fi #
} #
 #
# Looks below folder $1 (empty or ending in a slash). Sets secret_hook_entry or secret_hook_bin. #
secret_hook_look() { #
  if [ -f "$1node_modules/secret-hook/dist/hook.cjs" ]; then #
    secret_hook_entry=$1node_modules/secret-hook/dist/hook.cjs #
  elif [ -x "$1node_modules/.bin/secret-hook" ]; then #
    secret_hook_bin=$1node_modules/.bin/secret-hook #
  else #
    return 1 #
  fi #
} #
 #
secret_hook_find() { #
  secret_hook_entry= secret_hook_bin= #
  if [ -z "${secret_hook_folder+set}" ]; then #
    secret_hook_folder= #
    if [ -f "${0%/*}/../dist/hook.cjs" ]; then #
      secret_hook_entry=${0%/*}/../dist/hook.cjs #
      return 0 #
    fi #
  fi #
  secret_hook_look "${secret_hook_folder:+$secret_hook_folder/}" && return 0 #
  [ -n "$secret_hook_folder" ] && secret_hook_look '' && return 0 #
  if [ -n "$secret_hook_main" ]; then #
    secret_hook_look "$secret_hook_main/${secret_hook_folder:+$secret_hook_folder/}" && return 0 #
    secret_hook_look "$secret_hook_main/" && return 0 #
  fi #
  if [ -f "$secret_hook_common/secret-hook/hook.cjs" ]; then #
    secret_hook_entry=$secret_hook_common/secret-hook/hook.cjs #
    return 0 #
  fi #
  secret_hook_bin=$(command -v secret-hook) || return 1 #
} #
 #
# Programs with a window of their own start git with a bare PATH. Sets secret_hook_node to the folder of the newest node #
# that version managers have put where they put it; fails when there is none from 20.19 on. Asks no process. #
secret_hook_seek_node() { #
  secret_hook_node= secret_hook_best=2018 #
  secret_hook_home=${HOME:-/nonexistent} #
  secret_hook_data=${XDG_DATA_HOME:-$secret_hook_home/.local/share} #
  set -- "${NVM_DIR:-$secret_hook_home/.nvm}"/versions/node/v*/bin #
  set -- "$@" "$secret_hook_home"/.config/nvm/versions/node/v*/bin #
  set -- "$@" "${FNM_DIR:-$secret_hook_data/fnm}"/node-versions/v*/installation/bin #
  set -- "$@" "$secret_hook_home"/.fnm/node-versions/v*/installation/bin #
  set -- "$@" "$secret_hook_home/Library/Application Support/fnm"/node-versions/v*/installation/bin #
  set -- "$@" "${VOLTA_HOME:-$secret_hook_home/.volta}"/tools/image/node/*/bin #
  set -- "$@" "${ASDF_DATA_DIR:-$secret_hook_home/.asdf}"/installs/nodejs/*/bin #
  set -- "$@" "${MISE_DATA_DIR:-$secret_hook_data/mise}"/installs/node/*/bin #
  set -- "$@" "${NODENV_ROOT:-$secret_hook_home/.nodenv}"/versions/*/bin #
  set -- "$@" /opt/homebrew/Cellar/node*/*/bin /usr/local/Cellar/node*/*/bin #
  set -- "$@" /home/linuxbrew/.linuxbrew/Cellar/node*/*/bin #
  for secret_hook_try do #
    [ -x "$secret_hook_try/node" ] || continue #
    secret_hook_rank=${secret_hook_try%/bin} #
    secret_hook_rank=${secret_hook_rank%/installation} #
    secret_hook_rank=${secret_hook_rank##*/} #
    secret_hook_rank=${secret_hook_rank#v} #
    secret_hook_minor=${secret_hook_rank#*.} #
    secret_hook_minor=${secret_hook_minor%%.*} #
    secret_hook_rank=${secret_hook_rank%%.*} #
    case $secret_hook_rank$secret_hook_minor in *[!0-9]*) continue ;; esac #
    [ "$secret_hook_minor" -lt 100 ] || continue # "22" alone, a link to 22.x, beside 22.x itself #
    secret_hook_rank=$((secret_hook_rank * 100 + secret_hook_minor)) #
    if [ "$secret_hook_rank" -gt "$secret_hook_best" ]; then #
      secret_hook_best=$secret_hook_rank secret_hook_node=$secret_hook_try #
    fi #
  done #
  [ -z "$secret_hook_node" ] || return 0 #
  set -- /opt/homebrew/bin /usr/local/bin /home/linuxbrew/.linuxbrew/bin /opt/local/bin "$secret_hook_home/n/bin" /usr/bin #
  set -- "$@" "$secret_hook_home/.volta/bin" "/c/Program Files/nodejs" #
  for secret_hook_node do #
    [ ! -x "$secret_hook_node/node" ] || return 0 #
  done #
  return 1 #
} #
 #
# Says why nothing was checked, and the way out. $1 is what is wrong, $2 what to do about it. #
secret_hook_stop() { #
  secret_hook_act='git commit' secret_hook_word=commit #
  case $secret_hook in #
    pre-push) secret_hook_act='git push' secret_hook_word=push ;; #
    pre-merge-commit) secret_hook_act='git merge' secret_hook_word=merge ;; #
  esac #
  printf '%s\n' "secret-hook: $1" >&2 #
  printf '%s\n' "  Nothing was checked, so the $secret_hook_word was stopped." >&2 #
  [ -z "$2" ] || printf '%s\n' "  To mend it: $2" >&2 #
  printf '%s\n' "  To go on once without the check: $secret_hook_act --no-verify" >&2 #
} #
 #
# Runs the program with the arguments of the hook. Only the exit status counts, never what it printed. #
secret_hook_check() { #
  if ! secret_hook_find; then #
    secret_hook_stop 'the package is not installed here.' 'npm install (where the project lists it), or npx secret-hook install' #
    return 1 #
  fi #
  secret_hook_path=$PATH secret_hook_program=node #
  if ! command -v node >/dev/null 2>&1; then #
    if ! secret_hook_seek_node; then #
      secret_hook_stop "node is not in the PATH of the program that runs git ($PATH)." 'install Node.js 20.19 or newer, or start git from a terminal that has it' #
      return 1 #
    fi #
    secret_hook_path=$secret_hook_node:$PATH secret_hook_program=$secret_hook_node/node #
  fi #
  secret_hook_status=0 #
  # No TLS connection is ever opened; reading extra certificates would only cost time. #
  if [ -n "$secret_hook_entry" ]; then #
    PATH=$secret_hook_path NODE_EXTRA_CA_CERTS= "$secret_hook_program" "$secret_hook_entry" "$secret_hook" "$@" || secret_hook_status=$? #
  else #
    PATH=$secret_hook_path NODE_EXTRA_CA_CERTS= "$secret_hook_bin" run "$secret_hook" "$@" || secret_hook_status=$? #
  fi #
  case $secret_hook_status in #
    0 | 1 | 2) ;; # clean, findings, could not do the job: the program has said what it has to say #
    126 | 127) secret_hook_stop "the program could not be started (status $secret_hook_status)." 'npm ci, then secret-hook doctor' ;; #
    *) secret_hook_stop "the program died (status $secret_hook_status) before it was done." 'secret-hook doctor' ;; #
  esac #
  return "$secret_hook_status" #
} #
 #
# Runs the hook that would have run here before, where `install` found one that it would have put out of work. #
secret_hook_chain() { #
  [ -f "$secret_hook_common/secret-hook/chain/$secret_hook" ] || return 0 #
  IFS= read -r secret_hook_next <"$secret_hook_common/secret-hook/chain/$secret_hook" || : #
  case $secret_hook_next in #
    plain) secret_hook_next=$secret_hook_common/hooks ;; #
    *) # the person's own hooks for all repositories #
      secret_hook_next=$(git config --global --type=path core.hooksPath || git config --system --type=path core.hooksPath) || return 0 #
      ;; #
  esac #
  [ -x "$secret_hook_next/$secret_hook" ] || return 0 #
  "$secret_hook_next/$secret_hook" "$@" #
} #
 #
# Keeps what git says on standard input (pre-push), so that each of several readers can be given it. #
secret_hook_keep_input() { #
  secret_hook_newline=$(printf '\n.') #
  secret_hook_newline=${secret_hook_newline%.} #
  secret_hook_input=$(cat) #
} #
 #
# Makes the kept input standard input again. #
secret_hook_give_input() { #
  [ -n "$secret_hook_input" ] || { exec </dev/null; return 0; } #
  eval "exec <<secret_hook_end$secret_hook_newline\$secret_hook_input${secret_hook_newline}secret_hook_end$secret_hook_newline" #
} #
 #
secret_hook_locate #
case $secret_hook in #
  pre-push) #
    secret_hook_keep_input #
    secret_hook_give_input #
    secret_hook_check "$@" || exit $? #
    secret_hook_give_input #
    secret_hook_chain "$@" || exit $? #
    secret_hook_give_input #
    ;; #
  pre-commit | pre-merge-commit | commit-msg) #
    secret_hook_check "$@" || exit $? #
    secret_hook_chain "$@" || exit $? #
    ;; #
  *) secret_hook_chain "$@" || exit $? ;; # a hook that only calls the one that ran here before #
esac #

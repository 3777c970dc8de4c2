/** Text of office files, which are zip archives of XML. */

/** Members of office files in which one sentence is spread over many elements. */
const OFFICE_TEXT =
  /^(?:word\/(?:document|header\d*|footer\d*|comments|footnotes|endnotes)|xl\/sharedStrings|xl\/comments\d*|ppt\/slides\/slide\d+|ppt\/notesSlides\/notesSlide\d+|content)\.xml$/;

/** What a person reads in such a member: runs joined, a line for each paragraph; other members stay as they are. */
export function officeText(name: string, bytes: Buffer): Buffer {
  if (!OFFICE_TEXT.test(name)) return bytes;
  const text = bytes
    .toString('utf8')
    .replace(/<(?:\/(?:w:p|a:p|si|text:p|text:h)|w:br\/?|w:tab\/?|text:line-break\/?)\s*>/g, '\n')
    .replace(/<[^>]{0,4096}>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ENTITIES[entity] ?? '');
  return Buffer.from(text);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

// The part of markdown that Teams shows: bold, italic, lists and links. Headings, tables, images and HTML stay as they were typed.
const unsupported = ['heading', 'lheading', 'table', 'image', 'code', 'fence', 'blockquote', 'hr', 'html_block', 'html_inline', 'reference', 'backticks', 'strikethrough'];

let reader;

export function markdown(source) {
  reader ??= window.markdownit({ html: false, linkify: false, breaks: true }).disable(unsupported);
  return reader.render(source);
}

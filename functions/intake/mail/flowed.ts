/**
 * Joins the soft-wrapped lines of `text/plain; format=flowed` (RFC 3676). With `deleteSpaces`
 * the space that marks a soft break is not part of the words, as in Chinese.
 */
export const joinFlowed = (text: string, deleteSpaces: boolean): string => {
  const joined: string[] = [];
  let open = '';
  for (const line of text.split('\n')) {
    const content = line.startsWith(' ') ? line.slice(1) : line;
    const soft = content.endsWith(' ') && content !== '-- ' && !content.startsWith('>');
    open += soft && deleteSpaces ? content.slice(0, -1) : content;
    if (soft) continue;
    joined.push(open);
    open = '';
  }
  if (open !== '') joined.push(open);
  return joined.join('\n');
};

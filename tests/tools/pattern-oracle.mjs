// Makes patterns and strings and asks node's RegExp with the u flag for the verdicts. Writes JSON lines, one a pattern:
//   {"p": pattern, "y": [strings that match], "n": [strings that do not]}      or {"p": text, "e": 1} when node refuses the text as a pattern.
//
//   node tests/tools/pattern-oracle.mjs [SEED [PATTERNS]] > tests/ReportSdk.Tests/Patterns/pattern-oracle.jsonl
//
// The same seed gives the same file. The fixture of the tests was made with the defaults; other seeds are for looking further.
const seed = Number(process.argv[2] ?? 20240325);
const patternCount = Number(process.argv[3] ?? 6200);

let state = seed >>> 0;
function random(n) { // mulberry32
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % n;
}
const pick = list => list[random(list.length)];
const chance = percent => random(100) < percent;

const letters = [...'aaabbcxyzAZ_019 -.é中国買🐲𠀀ſKİ'];
const odd = ['\n', '\r', '\t', '\u2028', '\u0085', '\ufeff', '\u00a0', '\u3000', '\0', '\u200d', '\u0660', '５', '％', '́', '\u{10ffff}', '\u0344', 'ǅ', 'Ⅷ'];
const anyCharacter = () => chance(80) ? pick(letters) : pick(odd);
const properties = ['L', 'Lu', 'Ll', 'Letter', 'Uppercase_Letter', 'N', 'Nd', 'digit', 'P', 'punct', 'S', 'Sc', 'Z', 'Zs', 'M', 'Mn', 'C', 'Cn', 'Cf', 'LC', 'gc=Lo',
  'General_Category=Decimal_Number', 'Script=Han', 'sc=Latn', 'Script=Greek', 'scx=Hira', 'Script_Extensions=Kana', 'scx=Han', 'Alphabetic', 'Alpha', 'ASCII', 'Any', 'Assigned',
  'Emoji', 'Emoji_Presentation', 'Extended_Pictographic', 'ID_Start', 'ID_Continue', 'IDS', 'Ideographic', 'Lowercase', 'Uppercase', 'White_Space', 'space', 'XID_Start',
  'XID_Continue', 'Unified_Ideograph', 'Hex_Digit', 'AHex', 'Math', 'Dash', 'Cased', 'Case_Ignorable', 'CWL', 'CWKCF', 'Default_Ignorable_Code_Point', 'Join_Control',
  'Pattern_Syntax', 'Grapheme_Extend', 'Grapheme_Base', 'Diacritic', 'Noncharacter_Code_Point', 'Bidi_Mirrored', 'sc=Zyyy', 'sc=Zinh', 'sc=Zzzz', 'Script=Arabic'];

function literal(character) {
  if ('^$\\.*+?()[]{}|/'.includes(character)) return '\\' + character;
  const cp = character.codePointAt(0);
  switch (random(8)) {
    case 0: return `\\u{${cp.toString(16)}}`;
    case 1: return [...Array(character.length).keys()].map(i => '\\u' + character.charCodeAt(i).toString(16).padStart(4, '0')).join('');
    case 2: return cp < 256 ? '\\x' + cp.toString(16).padStart(2, '0') : character;
    default: return character;
  }
}

const member = character => character === '-' ? '\\-' : character === '^' || character === ']' ? '\\' + character : literal(character);
function classMember() {
  switch (random(7)) {
    case 0: return pick(['\\d', '\\w', '\\s', '\\D', '\\W', '\\S']);
    case 1: return `\\${pick('pP')}{${pick(properties)}}`;
    case 2: case 3: {
      const ends = [anyCharacter(), anyCharacter()].sort((a, b) => a.codePointAt(0) - b.codePointAt(0));
      return `${member(ends[0])}-${member(ends[1])}`;
    }
    case 4: return pick(['a-z', '0-9', 'A-Z', '一-龥', '\\b', '\\-', '\\cJ', '\\0', '\\t', '\\n', '-']);
    default: return member(anyCharacter());
  }
}
const classOf = () => `[${chance(25) ? '^' : ''}${Array.from({ length: random(4) }, classMember).join('').replace(/^-|-$/g, '')}]`;

// A node is its text and a way to make a string that has a good chance to match.
const make = (text, sample) => ({ text, sample });
let groups = 0, names = 0;

function atom(depth) {
  switch (random(depth > 0 ? 14 : 8)) {
    case 0: return make('.', anyCharacter);
    case 1: { const c = classOf(); let r; try { r = new RegExp(`^${c}$`, 'u'); } catch { r = null; }
      return make(c, () => { for (let i = 0; r && i < 20; i++) { const s = anyCharacter(); if (r.test(s)) return s; } return 'a'; }); }
    case 2: { const c = pick(['d', 'w', 's', 'D', 'W', 'S']); return make(`\\${c}`, () => ({ d: pick([...'0159']), w: pick([...'aZ_0']), s: pick([' ', '\t', '\ufeff', '\u2028', '\u3000']) })[c] ?? anyCharacter()); }
    case 3: { const p = `\\${pick('pP')}{${pick(properties)}}`, r = new RegExp(`^${p}$`, 'u');
      return make(p, () => { for (let i = 0; i < 20; i++) { const s = anyCharacter(); if (r.test(s)) return s; } return 'a'; }); }
    case 8: case 9: { groups++; const d = disjunction(depth - 1); return make(`(${d.text})`, d.sample); }
    case 10: case 11: { const d = disjunction(depth - 1); return make(`(?:${d.text})`, d.sample); }
    case 12: { const name = `n${names++}`; groups++; const d = disjunction(depth - 1); return make(`(?<${name}>${d.text})`, d.sample); }
    case 13: return groups > 0 ? make(`\\${1 + random(groups)}`, () => pick(['', 'a', 'ab'])) : make('b', () => 'b');
    default: { const c = anyCharacter(); return make(literal(c), () => c); }
  }
}

function term(depth) {
  switch (random(depth > 0 ? 24 : 20)) {
    case 0: return make(pick(['\\b', '\\B']), () => '');
    case 20: return make('^', () => '');
    case 21: return make('$', () => '');
    case 22: case 23: { const d = disjunction(depth - 1), kind = pick(['=', '!', '<=', '<!']); return make(`(?${kind}${d.text})`, () => chance(30) ? d.sample() : ''); }
    default: {
      const a = atom(depth);
      if (chance(60)) return a;
      const low = random(3), high = low + random(3);
      const [text, min, max] = pick([['*', 0, 3], ['+', 1, 3], ['?', 0, 1], [`{${low}}`, low, low], [`{${low},}`, low, low + 2], [`{${low},${high}}`, low, high]]);
      return make(a.text + text + (chance(25) ? '?' : ''), () => Array.from({ length: min + random(max - min + 1) }, a.sample).join(''));
    }
  }
}

function alternative(depth) {
  const terms = Array.from({ length: 1 + random(4) }, () => term(depth));
  return make(terms.map(t => t.text).join(''), () => terms.map(t => t.sample()).join(''));
}

function disjunction(depth) {
  const alternatives = Array.from({ length: chance(75) ? 1 : 2 + random(2) }, () => alternative(depth));
  return make(alternatives.map(a => a.text).join('|'), () => pick(alternatives).sample());
}

function mutate(text) {
  const characters = [...text];
  const at = random(characters.length + 1);
  switch (random(3)) {
    case 0: characters.splice(at, 1); break;
    case 1: characters.splice(at, 0, anyCharacter()); break;
    default: if (at < characters.length) characters[at] = anyCharacter(); break;
  }
  return characters.join('');
}

function spoil(text) { // most results are no pattern any more
  const characters = [...text];
  for (let i = 0; i <= random(2); i++) {
    const at = random(characters.length + 1);
    if (chance(50)) characters.splice(at, 1); else characters.splice(at, 0, pick([...'()[]{}?*+|\\^$.-,1<>:=!kpuxc/a']));
  }
  return characters.join('');
}

// ECMA-262 (RegExpBuiltinExec, AdvanceStringIndex) begins a match at code points only. V8's own search also begins between the halves of a surrogate pair where
// an empty match is possible (/(?!.*$)/u on "𠀀" matches at 1), so each code point is tried by itself.
function search(pattern, text) {
  const regex = new RegExp(pattern, 'uy');
  for (let at = 0; at <= text.length; at += at < text.length && text.codePointAt(at) > 0xffff ? 2 : 1) {
    regex.lastIndex = at;
    if (regex.test(text)) return true;
  }
  return false;
}

const hasLoneSurrogate = text => /\p{Cs}/u.test(text);
const seen = new Set();
let pairs = 0;
for (let made = 0; made < patternCount;) {
  groups = names = 0;
  const node = disjunction(3);
  const anchored = random(4);
  let text = anchored === 0 ? `^(?:${node.text})$` : anchored === 1 ? `^${node.text}$` : node.text;
  if (chance(18)) text = spoil(text);
  if (text.length > 70 || seen.has(text) || hasLoneSurrogate(text)) continue;
  seen.add(text);
  made++;
  try { new RegExp(text, 'u'); } catch { console.log(JSON.stringify({ p: text, e: 1 })); continue; }
  const strings = new Set(['']);
  for (let i = 0; i < 12 && strings.size < 7; i++) {
    let s = node.sample();
    for (let n = random(3); n > 0; n--) s = mutate(s);
    if (s.length <= 24 && !hasLoneSurrogate(s)) strings.add(s);
  }
  const y = [], n = [];
  for (const s of strings) (search(text, s) ? y : n).push(s);
  pairs += strings.size;
  console.log(JSON.stringify({ p: text, y, n }));
}
console.error(`${patternCount} patterns, ${pairs} pairs, seed ${seed}, Unicode ${process.versions.unicode}`);

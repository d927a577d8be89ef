// LIX counted as mestring/services/readability.py counts it; tests/functional/test_editing_services.py compares the two.
"use strict";

const LONG_WORD = 6;
const LIX_WORDS = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;
const LIX_ABBREVIATIONS = new RegExp(
  "(?<![\\p{L}\\p{N}_])(?:f\\.eks|bl\\.a|d\\.v\\.s|m\\.m|o\\.l|m\\.a|t\\.d|e\\.l|osv|mv|nr|kap|jf|ca|kl|inkl|ev|evt|dvs|e\\.g|i\\.e|no)\\.",
  "giu",
);
const LIX_ENDS = /(?<=[.!?:])[\s»”")]+|\n+/u;

// What is counted of texts that stand after each other: words, sentences, words of more than six letters.
function lixCounted(texts) {
  const counted = { words: 0, sentences: 0, long: 0 };
  for (const text of texts) {
    const guarded = text.replace(LIX_ABBREVIATIONS, (match) => match.replaceAll(".", "\0"));
    for (const sentence of guarded.split(LIX_ENDS)) {
      const words = sentence.replaceAll("\0", ".").match(LIX_WORDS) || [];
      if (!words.length) continue;
      counted.sentences += 1;
      counted.words += words.length;
      counted.long += words.filter((word) => [...word].length > LONG_WORD).length;
    }
  }
  return counted;
}

// The figure, a half rounded to the nearest even number as on the server; 0 for no text.
function lixFigure({ words, sentences, long }) {
  if (!words) return 0;
  const exact = words / sentences + (100 * long) / words;
  const below = Math.floor(exact);
  if (exact - below !== 0.5) return Math.round(exact);
  return below % 2 ? below + 1 : below;
}

// What was typed in a field, as the server will read it: points a line each, or paragraphs with an empty line between.
function lixTexts(typed, { points }) {
  const said = typed.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  if (points) return said.split("\n").map((line) => line.replace(/^\s*[-–•*·]\s+/u, "").trim()).filter(Boolean);
  return said.split(/\n[ \t]*\n/u).map((paragraph) => paragraph.replace(/[ \t\n]+/gu, " ").trim()).filter(Boolean);
}

import type { Rule } from "./rule.ts";

/** What keeps a file from being read, or makes its reading doubtful. */
export const READING_RULES = {
  "empty-file": [
    "error",
    "文件是空的。请换上有内容的文件，或将它删除。 ",
    "The file is empty. Replace it with one that has content, or delete it.",
  ],
  "no-text": [
    "error",
    "文件能打开，但其中没有文字。请检查是否导出有误。 ",
    "The file opens but holds no text. Check how it was exported.",
  ],
  "binary-file": [
    "error",
    "这不是文本文件，扩展名却是文本的。请放入原来的文档。 ",
    "This is not a text file although its name says so. Put the original document in its place.",
  ],
  "encoding-unknown": [
    "error",
    "无法确定文字编码（不是 UTF-8、UTF-16 或 GB18030，或文件已损坏）。请在编辑器中打开，另存为 UTF-8。 ",
    "Cannot tell the text encoding (not UTF-8, UTF-16 or GB18030, or damaged). Open it in an editor and save it as UTF-8.",
  ],
  "encoding-guessed": [
    "warning",
    "文字编码是推测的：{encoding}。请核对文字；如有误，请另存为 UTF-8。 ",
    "The text encoding is a guess: {encoding}. Check the text; if it is wrong, save the file as UTF-8.",
  ],
  "kind-mismatch": [
    "warning",
    "扩展名与内容不符，已按实际内容（{kind}）读取。请改正扩展名。 ",
    "The name's extension does not fit the content, which was read as what it is ({kind}). Correct the extension.",
  ],
  "unsupported-kind": [
    "error",
    "不支持这种文件（{kind}）。请转换成 .docx、.pdf（有文字层）、.html、.md 或 .txt。 ",
    "This kind of file cannot be read ({kind}). Convert it to .docx, .pdf with text, .html, .md or .txt.",
  ],
  "damaged-file": [
    "error",
    "文件已损坏，无法读取（{detail}）。请重新取得或另存一份。 ",
    "The file is damaged and cannot be read ({detail}). Get or save it again.",
  ],
  "encrypted-file": [
    "error",
    "文件已加密。请用密码打开，去掉密码后另存。 ",
    "The file is encrypted. Open it with its password and save it without one.",
  ],
  "scanned-pdf": [
    "error",
    "PDF 没有文字层（扫描件）。请先做文字识别（OCR），或改用原始文档。 ",
    "The PDF has no text layer (a scan). Run text recognition (OCR) first, or use the original document.",
  ],
  "pdf-font-missing": [
    "error",
    "PDF 中有 {count} 种字体没有嵌入或已损坏，读不出文字。请重新导出并嵌入字体，或改用原始文档。 ",
    "{count} fonts of the PDF are not embedded or damaged and their text cannot be read. Export it with fonts embedded, or use the original document.",
  ],
  "needs-libreoffice": [
    "error",
    "读取 {extension} 文件需要 LibreOffice，未找到。请安装（Debian/Ubuntu：apt-get install libreoffice-writer；其他系统：libreoffice.org），或另存为 .docx。 ",
    "Reading {extension} files needs LibreOffice, which was not found. Install it (Debian/Ubuntu: apt-get install libreoffice-writer; others: libreoffice.org), or save the file as .docx.",
  ],
  "conversion-failed": [
    "error",
    "LibreOffice 未能转换此文件（{error}）。请用 Word 或 WPS 打开，另存为 .docx。 ",
    "LibreOffice could not convert the file ({error}). Open it in Word or WPS and save it as .docx.",
  ],
  "tracked-changes": [
    "warning",
    "文档含有修订，已按全部接受读取（{changes}）。请确认这是定稿。 ",
    "The document has tracked changes; all were accepted ({changes}). Make sure that this is the final text.",
  ],
  "missing-glyph": [
    "warning",
    "有 {count} 个字没有对应的字形（私用区或乱码）。请核对原文并改正。 ",
    "{count} characters have no glyph (private use or broken). Compare with the original and correct them.",
  ],
  "scanned-page": [
    "warning",
    "第 {pages} 页没有文字，可能是扫描的图片，未能读取。 ",
    "Page {pages} has no text and may be a scanned picture; it was not read.",
  ],
  "unknown-list-number": [
    "warning",
    "有自动编号使用了不支持的格式（{formats}），已按阿拉伯数字显示。请核对编号。 ",
    "An automatic number has a format that is not supported ({formats}); it is shown in Arabic digits. Check it.",
  ],
} as const satisfies Record<string, Rule>;

/**
 * What browsers add to a page's name for the folder of its images and scripts, in the languages they speak: `page.html`
 * lies beside `page_files` in English and beside `page-Dateien` in German.
 */
const endings = [
  ...[
    '_files',
    ' files',
    '-files',
    '.files',
    '_data',
    '_archivos',
    ' archivos',
    '_arquivos',
    '_fichiers',
    ' fichiers',
  ],
  ...[
    '-Dateien',
    '_Dateien',
    '-filer',
    '_filer',
    '_file',
    ' file',
    '_bestanden',
    '-bestanden',
    '_pliki',
    '-pliki',
  ],
  ...[
    '_soubory',
    '_súbory',
    '-tiedostot',
    '_tiedostot',
    '_elemei',
    '_fájlok',
    '_dosyalar',
    '_datoteke',
    '_datoteka',
  ],
  ...[
    '_failid',
    '_fails',
    '_fitxers',
    '_ficheiros',
    '_fitxategiak',
    '_fisiere',
    '_fișiere',
    '_skjol',
    '_skrár',
  ],
  ...[
    '_bylos',
    '_faili',
    '_dateien',
    '_файлы',
    '.файлы',
    '_файли',
    '_датотеке',
    '_файлове',
    '_αρχεία',
    '_ملفات',
  ],
  ...[
    '_קבצים',
    '_ファイル',
    '.ファイル',
    '_文件',
    '_檔案',
    '_파일',
    '_ไฟล์',
    '_tệp',
    '_berkas',
    '_फ़ाइलें',
    '-Files',
  ],
].map((ending) => ending.normalize('NFC').toLowerCase());

const page = /\.(?:x?html?|shtml|xht)$/i;

/**
 * Whether a folder holds the parts of a saved page beside it rather than articles. `namesBeside` are the names in the
 * folder around it.
 */
export function belongsTo(folderName: string, namesBeside: readonly string[]): boolean {
  const folder = folderName.normalize('NFC').toLowerCase();
  for (const name of namesBeside) {
    if (!page.test(name)) continue;
    const stem = name.replace(page, '').normalize('NFC').toLowerCase();
    if (stem && folder.startsWith(stem) && endings.includes(folder.slice(stem.length))) return true;
  }
  return false;
}

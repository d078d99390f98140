/**
 * What browsers add to a page's name for the folder of its images and scripts, in the languages they speak: `page.html`
 * lies beside `page_files` in English and beside `page-Dateien` in German.
 */
const endings = new Set(
  [
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
  ].map((ending) => ending.normalize('NFC').toLowerCase()),
);

const page = /\.(?:x?html?|shtml|xht)$/i;

const stemOf = (name: string) => name.replace(page, '').normalize('NFC').toLowerCase();

/**
 * The folders that hold the parts of saved pages beside them rather than articles, each with the names of its pages. `files` are the names
 * in the folder around them.
 */
export function companionFolders(
  folders: readonly string[],
  files: readonly string[],
): Map<string, string[]> {
  const pages = Map.groupBy(
    files.filter((name) => page.test(name)),
    stemOf,
  );
  const found = new Map<string, string[]>();
  for (const folder of folders) {
    const name = folder.normalize('NFC').toLowerCase();
    const stems = [...endings]
      .filter((ending) => name.endsWith(ending))
      .map((ending) => name.slice(0, -ending.length));
    const own = stems.flatMap((stem) => (stem ? (pages.get(stem) ?? []) : []));
    if (own.length > 0) found.set(folder, own);
  }
  return found;
}

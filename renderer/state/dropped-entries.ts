/** A file of a drop with its path inside it; or, with a path that ends in `/`, a folder without any file, the topmost of several in each other, so that it is told. */
export interface DroppedEntry {
  path: string;
  file: File;
}

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** A reader gives at most a hundred names at a time, and none at the end. */
async function namesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFolder = ({ path }: DroppedEntry) => path.endsWith('/');

async function* walk(entry: FileSystemEntry, path: string): AsyncGenerator<DroppedEntry> {
  if (entry.isFile) return yield { path, file: await fileOf(entry as FileSystemFileEntry) };
  /** Not told before it is known that the folder around them holds a file. */
  const empty: DroppedEntry[] = [];
  let isEmpty = true;
  for (const inner of await namesIn(entry as FileSystemDirectoryEntry))
    for await (const found of walk(inner, `${path}/${inner.name}`)) {
      if (!isFolder(found)) isEmpty = false;
      if (isEmpty) empty.push(found);
      else yield* [...empty.splice(0), found];
    }
  if (isEmpty) yield { path: `${path}/`, file: new File([], entry.name) };
}

/**
 * What was dropped, folders and all. The entries are taken at once: the browser empties the drop as soon as its handler
 * returns. Null where no file is in it.
 */
export function droppedEntries(data: DataTransfer): AsyncGenerator<DroppedEntry> | null {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return null;
  return (async function* () {
    for (const entry of entries) yield* walk(entry, entry.name);
  })();
}

/** Files that were chosen in a file field: with a folder's, each knows its path. */
export async function* chosenEntries(files: Iterable<File>): AsyncGenerator<DroppedEntry> {
  for (const file of files) yield { path: file.webkitRelativePath || file.name, file };
}

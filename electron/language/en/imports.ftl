### Lectern: importing and its report.

## What is dragged over the window

imports-drop-library = Import into the library
imports-drop-sample = Import into the sample library
imports-drop-section = Import into { $section }

## The foot of the sidebar

imports-progress = Import progress
imports-progress-bar = Files imported
# Before anything is imported: the files that were chosen are being read by the window.
imports-sending = Taking the files in…
# $failed is the number of files that could not be read.
imports-running = { $state ->
    [paused] { $failed ->
        [0] Paused at { $done } of { $total }
        [one] Paused at { $done } of { $total } · 1 problem
       *[other] Paused at { $done } of { $total } · { $failed } problems
    }
   *[running] { $failed ->
        [0] Importing { $done } of { $total }
        [one] Importing { $done } of { $total } · 1 problem
       *[other] Importing { $done } of { $total } · { $failed } problems
    }
}
imports-pause = Pause
imports-resume = Resume
# Ends the import; what is in stays.
imports-cancel = Cancel
imports-details = Details
# Takes the line at the foot of the window away.
imports-put-away = Put away
imports-watched-folders = Watched folders…

## What came of an import: each of these stands by itself, with a dot between them

imports-sum-imported = { $count } imported
imports-sum-duplicates = { $enriched ->
    [0] { $count } already in library
   *[other] { $count } already in library, { $enriched } of them brought up to date
}
imports-sum-skipped = { $count } skipped
imports-sum-failed = { $count } could not be read
imports-sum-unread = { $count } not read
imports-sum-cancelled = cancelled, what is in stays
imports-sum-stopped = stopped by an error, what is in stays
imports-sum-undone = { $imported ->
    [0] undone
   *[other] undone, what it brought is in the Trash
}

## The report

imports-report = Import report
imports-only-problems = Only problems ({ $count })
imports-no-files = No file was found in what was imported.
imports-first-files = The first { $shown } of { $count } files. The list as CSV has them all.
imports-retry-failed = Retry all that could not be read
imports-copy-details = Copy details
imports-details-copied = Details copied
imports-details-not-copied = The details could not be copied: the clipboard is not to be had. Save the list instead.
imports-save-list = Save list as CSV
imports-undo = Undo this import
imports-redo = Redo this import

## The table of the report

# The name of the part of the dialog that holds the table.
imports-files = Files
imports-column-file = File
imports-column-outcome = Outcome
imports-column-details = Details
imports-outcome = { $outcome ->
    [version] New version
    [duplicate] Already in library
    [skipped] Skipped
    [failed] Could not be read
   *[imported] Imported
}
imports-retry = Retry
imports-retry-file = Retry { $file }
imports-as-text = Import as plain text
imports-as-text-file = Import as plain text: { $file }
imports-show-in-folder = Show in folder
imports-show-file-in-folder = Show in folder: { $file }

## Watched folders

imports-watch = Watched folders
imports-watch-about = What is in a watched folder is imported, and so is whatever appears in it while Lectern runs or before its next start.
imports-watch-reading = Reading the folders…
imports-watch-none = No folder is watched.
# Stands behind the name of a folder: the folder that it is in.
imports-watch-within = in { $folder }
imports-stop-watching = Stop watching
imports-stop-watching-folder = Stop watching { $folder }
imports-watch-folder = Watch a folder…
# $command is what is typed.
imports-watch-by-command = A browser window cannot name a folder of this computer. Close Lectern and say { $command } on the command line: it is watched from the next start on.

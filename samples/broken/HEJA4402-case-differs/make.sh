# On Windows and macOS one of the two could not be checked out.
cp kurs/modul/media/tavla.svg kurs/modul/media/Tavla.svg

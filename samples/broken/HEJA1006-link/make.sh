ln -s /tmp kurs/modul/media

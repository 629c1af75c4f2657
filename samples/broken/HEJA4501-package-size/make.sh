# 52 MB that no packer makes smaller than it is counted.
head -c 52000000 /dev/zero >>kurs/modul/media/bild.png

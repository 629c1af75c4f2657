# 250 kB of one letter.
head -c 250000 /dev/zero | tr "\\0" a >>kurs/modul/forsta.sv.md

# 700 reflections.
for i in $(seq 700); do
  printf '\n::: reflection {#tanke-%s}\n\nVad tar du med dig?\n\n:::\n' "$i" >>kurs/modul/forsta.sv.md
done

# heja completion bash >> ~/.bashrc
_heja() {
  local line=${COMP_LINE:0:COMP_POINT} IFS=$'\n'
  COMPREPLY=($(compgen -W "$(heja "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
}
# Where heja has nothing to say, a file or a folder is wanted.
complete -o default -F _heja heja

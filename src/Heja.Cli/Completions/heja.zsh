# heja completion zsh >> ~/.zshrc
_heja() {
  local -a found
  local line="${words[1,CURRENT]}"
  found=("${(@f)$(heja "[suggest:${#line}]" "$line" 2>/dev/null)}")
  found=(${found:#})
  if (( ${#found} )); then
    compadd -a found
  else
    # Where heja has nothing to say, a file or a folder is wanted.
    _files
  fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _heja heja

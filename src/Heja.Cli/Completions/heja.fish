# heja completion fish > ~/.config/fish/completions/heja.fish
function __heja_complete
    set -l line (commandline --current-process --cut-at-cursor)
    heja "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete --command heja --arguments '(__heja_complete)'

/// The script that a shell reads to complete a command.
struct CompletionScript {
    let text: String

    /// A script for `bash`, `zsh` or `fish`, or `nil` for another shell.
    init?(shell: String, command: String) {
        let function = String(command.map { $0.isLetter || $0.isNumber ? $0 : "_" })
        switch shell {
        case "bash": text = Self.bash(command, "_" + function)
        case "zsh": text = Self.zsh(command, "_" + function)
        case "fish": text = Self.fish(command, "__" + function)
        default: return nil
        }
    }

    private static func bash(_ command: String, _ function: String) -> String {
        #"""
        # Completes the arguments of \#(command) in bash: the program itself knows what can stand where.
        \#(function)() {
            local tool=${COMP_WORDS[0]/#\~/$HOME} typed=${COMP_WORDS[COMP_CWORD]}
            local -a lines kind
            local line word extension
            [[ $typed == "=" ]] && typed=
            mapfile -t lines < <("$tool" ---completion "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
            read -r -a kind <<<"${lines[0]}"
            COMPREPLY=()
            for line in "${lines[@]:1}"; do
                printf -v word %q "${line%%$'\t'*}"
                COMPREPLY+=("$word")
            done
            case ${kind[0]} in
            directories)
                compopt -o filenames
                mapfile -t COMPREPLY < <(compgen -d -- "$typed") ;;
            files)
                if ((${#COMPREPLY[@]} + ${#kind[@]} > 1)); then
                    compopt -o filenames
                    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(
                        compgen -d -- "$typed"
                        for extension in "${kind[@]:1}"; do
                            compgen -f -X "!*.$extension" -- "$typed"
                        done
                        ((${#kind[@]} > 1)) || compgen -f -- "$typed")
                fi
                ((${#COMPREPLY[@]})) || compopt -o default ;;
            esac
        }
        complete -F \#(function) \#(command)
        """#
    }

    private static func zsh(_ command: String, _ function: String) -> String {
        #"""
        #compdef \#(command)
        # Completes the arguments of \#(command) in zsh: the program itself knows what can stand where.
        \#(function)() {
            local tool=${(Q)words[1]/#\~/$HOME} line
            local -a lines kind offered
            lines=("${(@f)$("$tool" ---completion "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
            kind=(${=lines[1]})
            for line in "${(@)lines[2,-1]}"; do
                offered+=("${${line%%$'\t'*}//:/\\:}${${(M)line%%$'\t'*}:+:${line#*$'\t'}}")
            done
            (( $#offered )) && _describe argument offered
            [[ $PREFIX == -*=* ]] && compset -P '*='
            case $kind[1] in
            directories) _files -/ ;;
            files)
                if (( $#kind > 1 )); then
                    _files -g "*.(${(j:|:)kind[2,-1]})(-.)" || _files
                else
                    _files
                fi ;;
            esac
        }
        if [[ $funcstack[1] == \#(function) ]]; then
            \#(function) "$@"
        else
            compdef \#(function) \#(command)
        fi
        """#
    }

    private static func fish(_ command: String, _ function: String) -> String {
        #"""
        # Completes the arguments of \#(command) in fish: the program itself knows what can stand where.
        function \#(function)_ask
            set -l words (commandline -opc) (commandline -ct)
            set -l tool (string replace -r '^~' -- $HOME $words[1])
            $tool ---completion $words[2..] 2>/dev/null
        end
        function \#(function)_offer
            set -l lines (\#(function)_ask)
            set -l kind (string split ' ' -- $lines[1])
            string join \n -- $lines[2..]
            # A command that fish doesn't know is completed with files.
            set -l files (complete -C "\#(function)_files "(commandline -ct))
            switch "$kind[1]"
            case directories
                string match -r -- '.*/$' $files
            case files
                if set -q kind[2]
                    set -l ends '(?:/|\.(?:'(string join '|' -- $kind[2..])'))$'
                    set -l some (string match -r -- ".*$ends" $files)
                    set -q some[1]; and set files $some
                end
                string join \n -- $files
            end
        end
        complete -c \#(command) -f -a '(\#(function)_offer)'
        """#
    }
}

import Foundation

/// How the package is built, and the checks that hold it to that. A check returns what is wrong.
enum Architecture {
    /// The folders of `Sources`, floor by floor from below. A target imports from the floors below
    /// it and from what stands before it on its own floor.
    static let floors: [[String]] = [
        [
            "CICULibrary", "CICU", "CXMLLibrary", "CXML", "CCryptoLibrary", "CCrypto",
            "CHarfBuzzLibrary", "CHarfBuzz", "CSQLiteLibrary", "CSQLite", "CArchive", "CMedia",
            "CMicroHTTPD", "CPostgreSQL", "CMatching", "CEmbedded", "CFiles", "CText",
        ],
        [
            "Files", "Archives", "Arguments", "Database", "Diagnostics", "Digests", "Embedded",
            "Fonts", "HTTP", "ICU", "Media", "XML",
        ],
        ["TimedText", "Adaptation", "TranslationMemory", "Translation", "Series", "Releases"],
        ["Server", "Commands"],
        ["tradewind"],
    ]

    /// The only target that imports a C target; none for those that only C includes.
    static let wrappers: [String: String?] = [
        "CICULibrary": nil, "CICU": "ICU",
        "CXMLLibrary": nil, "CXML": "XML",
        "CCryptoLibrary": nil, "CCrypto": "Digests",
        "CHarfBuzzLibrary": nil, "CHarfBuzz": "Fonts",
        "CSQLiteLibrary": nil, "CSQLite": "Database", "CPostgreSQL": "Database",
        "CArchive": "Archives", "CMedia": "Media", "CMicroHTTPD": "HTTP",
        "CMatching": "TranslationMemory",
        "CEmbedded": "Embedded", "CFiles": "Files", "CText": "TimedText",
    ]

    /// The whole of Foundation brings a second ICU, 60 MB and a slow start.
    static let forbiddenModules: Set = ["Foundation", "FoundationNetworking", "FoundationXML"]

    /// What only a few places may say, since nothing checks what follows it.
    static let dangerousWords = ["unsafe", "@unchecked", "try!", "fatalError"]

    /// The places that may, and why.
    static let exempt: [String: String] = [
        "Archives": "wraps a C library",
        "Arguments": "asks the terminal for its width and writes to the standard streams",
        "Database": "wraps C libraries",
        "Digests": "wraps a C library",
        "Embedded": "reads the bytes that the C compiler embedded",
        "Files": "calls the operating system",
        "Fonts": "wraps a C library",
        "HTTP": "wraps a C library",
        "ICU": "wraps a C library",
        "Media": "wraps a C library",
        "XML": "wraps a C library",
        "TimedText/RawBytes.swift": "holds the copies and loads of the hot loops",
        "TranslationMemory/Index/SegmentMemory.swift":
            "reads mapped files, and calls the hot loops in C",
    ]

    /// Files that aren't named after a type, and what they hold.
    static let unnamed: [String: String] = [
        "Commands/Program.swift": "the function that runs the program",
        "TimedText/CuePlacement.swift": "what settings and `CueText.Placement` have in common",
        "TimedText/RawBytes.swift": "extensions of arrays and spans of bytes",
        "tradewind/main.swift": "the program",
    ]

    static let lineLimit = 400

    /// `Sources` holds the folders of the table, and no others.
    static func check(folders: Set<String>) -> [String] {
        let known = Set(floors.joined())
        return folders.subtracting(known).sorted().map { "\($0) isn't in the table of floors" }
            + known.subtracting(folders).sorted().map { "\($0) isn't in Sources" }
    }

    /// A target imports from below, and C targets only through their wrappers.
    static func check(imports code: SwiftCode, of target: String) -> [String] {
        let order = floors.flatMap { $0 }
        guard let own = order.firstIndex(of: target) else { return ["\(target) has no floor"] }
        return code.imports.compactMap { module in
            if forbiddenModules.contains(module) { return "\(target) imports \(module)" }
            guard let place = order.firstIndex(of: module) else { return nil }
            if place >= own { return "\(target) imports \(module), which isn't below it" }
            if let wrapper = wrappers[module], wrapper != target {
                return "\(target) imports \(module), which is only for its wrapper"
            }
            return nil
        }
    }

    /// Unchecked code stands only where the table allows it.
    static func check(words code: SwiftCode, of path: String) -> [String] {
        let target = String(path.prefix { $0 != "/" })
        guard exempt[target] == nil, exempt[path] == nil else { return [] }
        return dangerousWords.filter(code.says).map { "\(path) says \($0)" }
    }

    /// Files stay short.
    static func check(length text: String, of path: String) -> [String] {
        var lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
        if let last = text.utf8.last, last != UInt8(ascii: "\n") { lines += 1 }
        return lines > lineLimit ? ["\(path) has \(lines) lines"] : []
    }

    /// A file is named after the type that it declares or extends.
    static func check(name code: SwiftCode, of path: String) -> [String] {
        guard unnamed[path] == nil else { return [] }
        let file = path.split(separator: "/").last ?? ""
        let name = file.prefix { $0 != "." && $0 != "+" }.lowercased()
        return code.text.lowercased().contains(name) ? [] : ["\(path) doesn't hold its type"]
    }

    /// A format has its test and its line in the list of formats.
    static func check(
        format code: SwiftCode, named name: String, tests: Set<String>, registry: SwiftCode
    ) -> [String] {
        guard code.text.contains(/(enum|struct)\s+\w+\s*:[^{]*\bSubtitleFormat\b/) else {
            return []
        }
        var problems: [String] = []
        if !tests.contains(name + "Tests.swift") { problems.append("\(name) has no test") }
        if !registry.says(name + ".self") {
            problems.append("\(name) isn't in the list of formats")
        }
        return problems
    }

    /// Everything in the tables is there, so that no exemption outlives its reason.
    static func check(tablesAgainst paths: Set<String>) -> [String] {
        let targets = Set(floors.joined())
        return Set(exempt.keys).union(unnamed.keys)
            .filter { !targets.contains($0) && !paths.contains($0) }
            .sorted().map { "\($0) is in a table but not in Sources" }
    }
}

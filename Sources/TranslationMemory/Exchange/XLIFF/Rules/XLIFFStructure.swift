internal import XML

/// Elements stand where they may, and text only where it may.
enum XLIFFStructure: XLIFFRule {
    static let name = "xliff-structure"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        let grammar = tree.version == .v1_2 ? XLIFFGrammar.version1 : .version2
        for index in tree.nodes.indices {
            let node = tree[index]
            guard node.key != "*" else { continue }
            guard let rule = grammar.elements[node.key] else {
                report.add(
                    "there is no element <\(node.tag.name)> in this namespace",
                    section: tree.version == .v1_2 ? "2" : "4.2", at: index)
                continue
            }
            switch rule.content {
            case .anything: break
            case .empty:
                if node.holdsNodes {
                    report.add(
                        "<\(node.tag.name)> must be empty", section: rule.section, at: index)
                }
            case .text(let names):
                for child in tree.children(of: index) where !names.contains(tree[child].key) {
                    unexpected(child, in: index, rule, tree, &report)
                }
            case .elements(let particles):
                if node.holdsText {
                    report.add(
                        "<\(node.tag.name)> holds text, and may hold elements only",
                        section: rule.section, at: index)
                }
                order(particles, of: index, rule, tree, &report)
            }
        }
    }

    private static func order(
        _ particles: [XLIFFElementRule.Particle], of index: Int, _ rule: XLIFFElementRule,
        _ tree: XLIFFTree, _ report: inout XLIFFReport
    ) {
        var place = 0
        var counts = [Int](repeating: 0, count: particles.count)
        for child in tree.children(of: index) {
            let key = tree[child].key
            var next = place
            while next < particles.count,
                !particles[next].accepts(key)
                    || particles[next].maximum.map({ counts[next] >= $0 }) == true
            {
                next += 1
            }
            guard next < particles.count else {
                unexpected(
                    child, in: index, rule, tree, &report,
                    isKnown: particles.contains { $0.accepts(key) })
                continue
            }
            counts[next] += 1
            place = next
        }
        for (particle, count) in zip(particles, counts) where count < particle.minimum {
            // One that stands in the wrong place was reported already.
            let isThere = tree.children(of: index).contains {
                particle.accepts(tree[$0].key)
            }
            guard !isThere else { continue }
            let names = particle.names.sorted().map { "<\($0)>" }.joined(separator: " or ")
            report.add(
                "<\(tree[index].tag.name)> must hold \(names)", section: rule.section,
                at: index)
        }
    }

    private static func unexpected(
        _ child: Int, in index: Int, _ rule: XLIFFElementRule, _ tree: XLIFFTree,
        _ report: inout XLIFFReport, isKnown: Bool = false
    ) {
        let name = "<\(tree[child].tag.name)>"
        let parent = "<\(tree[index].tag.name)>"
        if isKnown {
            report.add(
                "\(name) stands in the wrong place of \(parent), or too often",
                section: rule.section, at: child)
        } else if tree[child].key == "*" || tree[child].key.utf8.contains(0x3A) {
            report.add(
                "\(name) is of another namespace, of which \(parent) may hold none",
                section: rule.section, at: child)
        } else {
            report.add("\(name) may not stand in \(parent)", section: rule.section, at: child)
        }
    }
}

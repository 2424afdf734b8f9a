internal import XML

/// Elements have the attributes that they must have and no others, with values of their types.
enum XLIFFAttributes: XLIFFRule {
    static let name = "xliff-attribute"

    static func check(_ tree: XLIFFTree, _ report: inout XLIFFReport) {
        let grammar = tree.version == .v1_2 ? XLIFFGrammar.version1 : .version2
        for index in tree.nodes.indices {
            let node = tree[index]
            guard let rule = grammar.elements[node.key] else { continue }
            for name in rule.required.sorted() where value(name, of: node) == nil {
                report.add(
                    "<\(node.tag.name)> needs the attribute '\(name)'", section: rule.section,
                    at: index)
            }
            for attribute in node.tag.attributes {
                check(attribute, at: index, rule, grammar, tree, &report)
            }
        }
    }

    private static func value(_ name: String, of node: XLIFFTree.Node) -> String? {
        name.hasPrefix("xml:") ? node.xml(String(name.dropFirst(4))) : node[name]
    }

    private static func check(
        _ attribute: XMLAttribute, at index: Int, _ rule: XLIFFElementRule,
        _ grammar: XLIFFGrammar, _ tree: XLIFFTree, _ report: inout XLIFFReport
    ) {
        let node = tree[index]
        let written = attribute.name.description
        let namespace = attribute.name.namespace
        let module = tree.version == .v1_2 ? nil : XLIFFModule(rawValue: namespace)
        let isXML = namespace == XMLName.xmlNamespace
        if namespace.isEmpty || isXML {
            let name = isXML ? "xml:" + attribute.name.local : attribute.name.local
            if !attribute.name.prefix.isEmpty, !isXML {
                report.add(
                    "the prefix of '\(written)' isn't declared", section: rule.section,
                    at: index, attribute: written)
            } else if let type = rule.attributes[name] {
                expect(type, attribute, section(name, rule, tree), at: index, &report)
            } else if !isXML || rule.foreign != .any {
                report.add(
                    "<\(node.tag.name)> may not have the attribute '\(written)'",
                    section: rule.section, at: index, attribute: written)
            }
            return
        }
        // What belongs to the schema language may stand anywhere.
        if namespace == "http://www.w3.org/2001/XMLSchema-instance" { return }
        let isAllowed =
            rule.foreign == .any || rule.foreign == .modules && module != nil
        if namespace == tree.version.namespace || !isAllowed {
            let message =
                module == nil
                ? "is of another namespace, of which this element may have none"
                : "is of a module, and not for this element"
            report.add(
                "'\(written)' on <\(node.tag.name)> \(message)", section: rule.section,
                at: index, attribute: written)
        } else if let module {
            let name = "\(module.prefix):\(attribute.name.local)"
            if let type = grammar.moduleAttributes[name] {
                expect(type, attribute, XLIFFSections.module(module), at: index, &report)
            } else if module != .changeTracking {
                report.add(
                    "there is no attribute '\(name)'", section: XLIFFSections.module(module),
                    at: index, attribute: written)
            }
        }
    }

    private static func expect(
        _ type: XLIFFDatatype, _ attribute: XMLAttribute, _ section: String, at index: Int,
        _ report: inout XLIFFReport
    ) {
        guard let expected = type.expectation(for: attribute.value) else { return }
        let written = attribute.name.description
        report.add(
            "'\(written)' is \(XLIFFReport.quoted(attribute.value)), and must be \(expected)",
            section: section, at: index, attribute: written)
    }

    private static func section(
        _ name: String, _ rule: XLIFFElementRule, _ tree: XLIFFTree
    ) -> String {
        guard tree.version != .v1_2, rule.section.hasPrefix("4.") else { return rule.section }
        return XLIFFSections.attribute(name) ?? rule.section
    }
}

internal import XML

extension ExchangeError {
    /// What an error of the XML parser means for the file.
    init(_ error: XMLError) {
        let code: Code =
            switch error.code {
            case .notWellFormed: .damaged
            case .documentType, .tooDeep, .tooMany: .hostile
            case .outOfMemory: .tooLarge
            }
        self.init(code, error.message, line: error.line, column: error.column)
    }
}

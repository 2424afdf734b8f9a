import HTTP
import TestSupport
import Testing

@testable import Commands

struct ServeAddressTests {
    private func address(_ host: String) -> ServeAddress {
        ServeAddress(host: host, token: nil, origins: [])
    }

    @Test(arguments: [
        ("127.0.0.1", true), ("127.8.0.1", true), ("localhost", true), ("LocalHost", true),
        ("::1", true), ("0.0.0.0", false), ("::", false), ("192.168.1.4", false),
        ("127.0.0.1.evil.example", false), ("127.evil.example", false), ("127.0.0", false),
        ("127.0.0.256", false), ("", false), ("localhost.example", false),
    ])
    func onlyWhatNobodyElseReachesNeedsNoToken(host: String, isLoopback: Bool) {
        #expect(address(host).isLoopback == isLoopback)
        if isLoopback {
            #expect(throws: Never.self) { try address(host).access() }
        } else {
            #expect(throws: Failure.self) { try address(host).access() }
        }
    }

    @Test func anAddressOfClientsIsWrittenForThem() {
        #expect(address("127.0.0.1").url(port: 80) == "http://127.0.0.1:80")
        #expect(address("::1").url(port: 8070) == "http://[::1]:8070")
    }

    @Test func theTokenOfTheOptionComesFirst() throws {
        let folder = try TemporaryFolder(files: ["token": "  in-file \n", "empty": "\n"])
        let environment = ["TRADEWIND_TOKEN": "in-environment"]
        func shown(_ option: String?, _ file: String?, _ text: String) throws -> Bool {
            let token = try ServeAddress.token(option, file: file, environment: environment)
            return token?.isShown(by: "Bearer " + text) == true
        }
        #expect(try shown("given", folder.path("token"), "given"))
        #expect(try shown(nil, folder.path("token"), "in-file"))
        #expect(try shown(nil, nil, "in-environment"))
        #expect(try ServeAddress.token(nil, file: nil, environment: ["TRADEWIND_TOKEN": ""]) == nil)
        #expect(throws: Failure.self) {
            try ServeAddress.token(nil, file: folder.path("empty"), environment: environment)
        }
        #expect(throws: Failure.self) {
            try ServeAddress.token(nil, file: folder.path("none"), environment: [:])
        }
        #expect(throws: Failure.self) {
            try ServeAddress.token("a b", file: nil, environment: [:])
        }
    }
}

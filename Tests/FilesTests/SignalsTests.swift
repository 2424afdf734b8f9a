import CFiles
import Files
import Foundation
import TestSupport
import Testing

@Suite struct SignalsTests {
    @Test(arguments: [SIGHUP, SIGINT, SIGTERM])
    func anEndingProcessTakesUnfinishedFilesAlong(_ number: Int32) async throws {
        let folder = try TemporaryFolder()
        let root = folder.root
        await #expect(processExitsWith: .signal(number)) { [root = root as String, number] in
            signal(number, SIG_DFL)
            Signals.prepare()
            for name in ["a", "b", "c"] {
                _ = unsafe tw_temporary_create(root + name, 0o600)
            }
            // What got its own name stays.
            unsafe tw_temporary_forget(root + "b")
            kill(getpid(), number)
            sleep(20)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: root) == ["b"])
    }

    @Test func whatIsIgnoredStaysIgnored() async {
        await #expect(processExitsWith: .success) {
            signal(SIGHUP, SIG_IGN)
            Signals.prepare()
            kill(getpid(), SIGHUP)
            usleep(50_000)
            exit(0)
        }
    }
}

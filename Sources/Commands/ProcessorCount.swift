internal import Glibc

/// How many processors the machine has.
enum ProcessorCount {
    /// The number of processors that are on, at least 1.
    static var available: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

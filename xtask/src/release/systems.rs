//! The systems that wheels are for.

use object::{Architecture, BinaryFormat};

use crate::wine;

/// How a wheel for another system is linked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Linker {
    /// zig, which links against the old C library of this manylinux or musllinux standard.
    Zig(&'static str),
    /// zig, with a description of the one framework of Apple that is linked.
    ZigForApple,
    /// Debian's mingw-w64; zig makes a wrong list of exports for Windows.
    Mingw,
}

pub struct System {
    /// The word that names it on the command line.
    pub word: &'static str,
    /// Rust's name of it.
    pub target: &'static str,
    /// The tag in the name of the wheel.
    pub tag: &'static str,
    pub linker: Linker,
    pub format: BinaryFormat,
    pub architecture: Architecture,
    /// The native module in the wheel.
    pub module: &'static str,
    /// The libraries that the module may load: those that every such system has, and Python's.
    pub libraries: &'static [&'static str],
}

/// The libraries that `manylinux` allows; maturin also checks the versions of the symbols.
const LINUX: &[&str] = &[
    "libc.so.6",
    "libm.so.6",
    "libpthread.so.0",
    "libdl.so.2",
    "librt.so.1",
    "libutil.so.1",
    "libgcc_s.so.1",
    "ld-linux-x86-64.so.2",
    "ld-linux-aarch64.so.1",
];
/// The C library of Alpine, under the name that it is loaded by.
const MUSL: &[&str] = &["libc.so"];
const APPLE: &[&str] = &[
    "/usr/lib/libSystem.B.dylib",
    "/usr/lib/libcharset.1.dylib",
    "/usr/lib/libiconv.2.dylib",
    "/usr/lib/libobjc.A.dylib",
    "/System/Library/Frameworks/CoreFoundation.framework/Versions/A/CoreFoundation",
    "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation",
];
/// A name that ends with a hyphen is the beginning of many: what Windows itself names its parts by.
const WINDOWS: &[&str] = &[
    "python3.dll",
    "api-ms-win-",
    "advapi32.dll",
    "bcrypt.dll",
    "bcryptprimitives.dll",
    "combase.dll",
    "kernel32.dll",
    "msvcrt.dll",
    "ntdll.dll",
    "ole32.dll",
    "oleaut32.dll",
    "userenv.dll",
    "ws2_32.dll",
];

pub const ALL: [System; 7] = [
    System {
        word: "linux",
        target: "x86_64-unknown-linux-gnu",
        tag: "manylinux2014_x86_64.manylinux_2_17_x86_64",
        linker: Linker::Zig("manylinux2014"),
        format: BinaryFormat::Elf,
        architecture: Architecture::X86_64,
        module: "rammeaftale/_native.abi3.so",
        libraries: LINUX,
    },
    System {
        word: "linux-arm",
        target: "aarch64-unknown-linux-gnu",
        tag: "manylinux2014_aarch64.manylinux_2_17_aarch64",
        linker: Linker::Zig("manylinux2014"),
        format: BinaryFormat::Elf,
        architecture: Architecture::Aarch64,
        module: "rammeaftale/_native.abi3.so",
        libraries: LINUX,
    },
    System {
        word: "linux-musl",
        target: "x86_64-unknown-linux-musl",
        tag: "musllinux_1_2_x86_64",
        linker: Linker::Zig("musllinux_1_2"),
        format: BinaryFormat::Elf,
        architecture: Architecture::X86_64,
        module: "rammeaftale/_native.abi3.so",
        libraries: MUSL,
    },
    System {
        word: "linux-musl-arm",
        target: "aarch64-unknown-linux-musl",
        tag: "musllinux_1_2_aarch64",
        linker: Linker::Zig("musllinux_1_2"),
        format: BinaryFormat::Elf,
        architecture: Architecture::Aarch64,
        module: "rammeaftale/_native.abi3.so",
        libraries: MUSL,
    },
    System {
        word: "windows",
        target: wine::TARGET,
        tag: "win_amd64",
        linker: Linker::Mingw,
        format: BinaryFormat::Pe,
        architecture: Architecture::X86_64,
        module: "rammeaftale/_native.pyd",
        libraries: WINDOWS,
    },
    System {
        word: "macos",
        target: "aarch64-apple-darwin",
        tag: "macosx_11_0_arm64",
        linker: Linker::ZigForApple,
        format: BinaryFormat::MachO,
        architecture: Architecture::Aarch64,
        module: "rammeaftale/_native.abi3.so",
        libraries: APPLE,
    },
    System {
        word: "macos-intel",
        target: "x86_64-apple-darwin",
        tag: "macosx_10_12_x86_64",
        linker: Linker::ZigForApple,
        format: BinaryFormat::MachO,
        architecture: Architecture::X86_64,
        module: "rammeaftale/_native.abi3.so",
        libraries: APPLE,
    },
];

/// Whether a library is one of those.
pub fn may_load(system: &System, library: &str) -> bool {
    let library = library.to_lowercase();
    system.libraries.iter().any(|known| {
        let known = known.to_lowercase();
        library == known || known.ends_with('-') && library.starts_with(&known)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_loads_what_its_system_has() {
        let system = |word: &str| ALL.iter().find(|system| system.word == word).unwrap();
        for library in ["KERNEL32.dll", "python3.dll", "api-ms-win-core-synch-l1-2-0.dll"] {
            assert!(may_load(system("windows"), library), "{library}");
        }
        for library in ["python311.dll", "libgcc_s_seh-1.dll", "libwinpthread-1.dll", "api"] {
            assert!(!may_load(system("windows"), library), "{library}");
        }
        assert!(may_load(system("linux"), "libc.so.6") && !may_load(system("linux"), "libssl.so.3"));
    }
}

//! The demands of macOS on a native module: no newer system than the tag says, and on Apple silicon a signature that fits.

use object::macho::{
    LC_BUILD_VERSION, LC_CODE_SIGNATURE, LC_VERSION_MIN_MACOSX, LinkeditDataCommand, VersionMinCommand,
};
use object::read::macho::MachOFile64;
use object::{Architecture, Endianness};
use sha2::{Digest, Sha256};

use super::systems::System;

/// The first bytes of a signature, and of the list of hashes in it.
const SIGNATURE: usize = 0xfade_0cc0;
const DIRECTORY: usize = 0xfade_0c02;

/// Returns what is wrong with a module.
pub fn complaint(system: &System, file: &MachOFile64<Endianness>, bytes: &[u8]) -> object::Result<Option<String>> {
    let endian = file.endian();
    let mut needed = None;
    let mut is_signed = system.architecture != Architecture::Aarch64;
    let mut commands = file.macho_load_commands()?;
    while let Some(command) = commands.next()? {
        match command.cmd() {
            LC_BUILD_VERSION => needed = command.build_version()?.map(|version| version.minos.get(endian)),
            // For a system that is older than the other command.
            LC_VERSION_MIN_MACOSX => {
                needed = Some(command.data::<VersionMinCommand<Endianness>>()?.version.get(endian));
            }
            LC_CODE_SIGNATURE => {
                let at = command.data::<LinkeditDataCommand<Endianness>>()?.dataoff.get(endian);
                is_signed = usize::try_from(at).is_ok_and(|at| fits(bytes, at) == Some(true));
            }
            _ => {}
        }
    }
    // The tag is like macosx_11_0_arm64; a module has the numbers in the bytes above the last one.
    let promised = system.tag.split('_').skip(1).map_while(|number| number.parse().ok());
    let promised = promised.take(2).fold(0_u32, |all, number: u32| all << 8 | number) << 8;
    if needed.is_none_or(|needed| needed > promised) {
        return Ok(Some(format!("it is for {needed:x?} of macOS, and its wheel for {promised:x}.")));
    }
    Ok((!is_signed).then(|| "it is not signed, or was changed after that.".to_owned()))
}

/// The libraries that are loaded with a module, whether or not it takes something of them.
pub fn libraries(file: &MachOFile64<Endianness>) -> object::Result<Vec<String>> {
    let mut commands = file.macho_load_commands()?;
    let mut libraries = Vec::new();
    while let Some(command) = commands.next()? {
        if let Some(library) = command.dylib()? {
            let name = command.string(file.endian(), library.dylib.name)?;
            libraries.push(String::from_utf8_lossy(name).into_owned());
        }
    }
    Ok(libraries)
}

/// Whether a signature has the hash of every page before it.
fn fits(bytes: &[u8], signature: usize) -> Option<bool> {
    let number = |at: usize| usize::try_from(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?)).ok();
    // Three numbers and the kind of the first part come before its place.
    let directory = signature + number(signature + 16)?;
    let (first, hashes, end) = (number(directory + 16)?, number(directory + 28)?, number(directory + 32)?);
    let page = 1_usize.checked_shl((*bytes.get(directory + 39)?).into())?;
    let pages = bytes.get(..end)?.chunks(page);
    let listed = bytes.get(directory + first..)?.chunks(Sha256::output_size());
    let are_known = (number(signature)?, number(directory)?) == (SIGNATURE, DIRECTORY);
    Some(are_known && pages.len() == hashes && pages.zip(listed).all(|(page, hash)| Sha256::digest(page)[..] == *hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two pages of 16 bytes, and their signature.
    fn signed() -> Vec<u8> {
        let mut bytes = b"sixteen bytes of and some others".to_vec();
        let hashes: Vec<_> = bytes.chunks(16).flat_map(Sha256::digest).collect();
        for number in [0xfade_0cc0_u32, 0, 1, 0, 20, 0xfade_0c02, 0, 0, 0, 40, 0, 0, 2, 32, 0x2002_0004] {
            bytes.extend(number.to_be_bytes());
        }
        bytes.extend(hashes);
        bytes
    }

    #[test]
    fn a_signature_fits_until_a_byte_is_changed() {
        let bytes = signed();
        assert_eq!(fits(&bytes, 32), Some(true));
        for changed in [0, 31, 32, 55, bytes.len() - 1] {
            let mut bytes = bytes.clone();
            bytes[changed] ^= 1;
            assert_ne!(fits(&bytes, 32), Some(true), "{changed}");
        }
        assert_eq!(fits(&bytes, bytes.len()), None);
    }
}

//! The countries of the world, for a shop that delivers anywhere.

/// Officially assigned codes of ISO 3166-1 alpha-2, two letters each, sorted.
/// <https://www.iso.org/obp/ui/#search/code/>
const CODES: &str = "\
ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCV\
CWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIM\
INIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMW\
MXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSS\
STSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

/// All of them.
pub(super) fn all() -> Vec<String> {
    let mut countries = Vec::with_capacity(CODES.len() / 2);
    let mut rest = CODES;
    while let Some((code, after)) = rest.split_at_checked(2) {
        countries.push(code.into());
        rest = after;
    }
    countries
}

#[cfg(test)]
mod tests {
    use super::all;

    #[test]
    fn sorted_and_complete() {
        let countries: Vec<String> = all();
        assert_eq!(countries.len(), 249);
        assert!(countries.windows(2).all(|pair| pair[0] < pair[1]));
    }
}

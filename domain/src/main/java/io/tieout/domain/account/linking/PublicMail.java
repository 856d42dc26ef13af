package io.tieout.domain.account.linking;

import java.util.Set;

/** Where anybody may have an address: to share such a domain says nothing. */
final class PublicMail {

    /** the first label of the large providers, which have many national domains */
    private static final Set<String> PROVIDERS =
            Set.of(
                    "gmail",
                    "googlemail",
                    "outlook",
                    "hotmail",
                    "live",
                    "msn",
                    "yahoo",
                    "ymail",
                    "icloud",
                    "me",
                    "mac",
                    "aol",
                    "gmx",
                    "web",
                    "mail",
                    "proton",
                    "protonmail",
                    "zoho",
                    "yandex",
                    "qq",
                    "163",
                    "126",
                    "comcast",
                    "verizon",
                    "att",
                    "t-online",
                    "orange",
                    "free",
                    "wanadoo",
                    "libero",
                    "fastmail",
                    "hey");

    private PublicMail() {}

    static boolean isPublic(String domain) {
        return PROVIDERS.contains(domain.split("\\.", 2)[0]);
    }
}

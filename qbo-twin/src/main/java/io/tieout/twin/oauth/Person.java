package io.tieout.twin.oauth;

import io.tieout.twin.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** The person who let an app into a company, as far as the app asked to know. */
final class Person {

    private static final String GIVEN_NAME = "Pat";
    private static final String FAMILY_NAME = "Bookkeeper";

    private Person() {}

    /** Whether the app asked who the person is at all. */
    static boolean isKnownTo(Grant grant) {
        return scopes(grant).contains("openid");
    }

    /** The same person for the same company in every run. */
    static String subject(Company company) {
        return UUID.nameUUIDFromBytes(company.id().getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What each scope of the grant opens: OpenID Connect Core 1.0, section 5.4. */
    static ObjectNode toJson(Grant grant, Company company) {
        List<String> scopes = scopes(grant);
        ObjectNode json = Json.object().put("sub", subject(company));
        if (scopes.contains("profile")) {
            json.put("givenName", GIVEN_NAME).put("familyName", FAMILY_NAME);
        }
        if (scopes.contains("email")) {
            json.put("email", "pat@" + company.id() + ".example").put("emailVerified", true);
        }
        if (scopes.contains("phone")) {
            json.put("phoneNumber", "+1 5555551212").put("phoneNumberVerified", false);
        }
        if (scopes.contains("address")) {
            json.putObject("address")
                    .put("streetAddress", "2700 Coast Ave")
                    .put("locality", "Mountain View")
                    .put("region", "CA")
                    .put("postalCode", "94043")
                    .put("country", "US");
        }
        return json;
    }

    private static List<String> scopes(Grant grant) {
        return List.of(grant.scope().strip().split(" +", -1));
    }
}

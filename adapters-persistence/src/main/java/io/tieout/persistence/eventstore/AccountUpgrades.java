package io.tieout.persistence.eventstore;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** How older revisions of an account's events become the next ones. */
final class AccountUpgrades {

    private static final List<String> CONTACT = List.of("phone", "taxId");

    private static final List<String> ADDRESS =
            List.of("street", "city", "region", "postalCode", "country");

    private AccountUpgrades() {}

    /** Revision 1 knew no contact: every part of it is blank, and the same person's. */
    static void opened1(ObjectNode event) {
        ObjectNode profile = (ObjectNode) event.get("profile");
        String subject = profile.get("name").get(PersonalJson.SUBJECT).stringValue();
        ObjectNode contact = profile.putObject("contact");
        CONTACT.forEach(part -> blank(contact, part, subject));
        ObjectNode address = contact.putObject("billingAddress");
        ADDRESS.forEach(part -> blank(address, part, subject));
    }

    private static void blank(ObjectNode parent, String part, String subject) {
        parent.putObject(part).put(PersonalJson.SUBJECT, subject);
    }
}

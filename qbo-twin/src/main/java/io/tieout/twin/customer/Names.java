package io.tieout.twin.customer;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.NameIndex;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.Addresses;
import io.tieout.twin.rules.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** The naming rules that customers and vendors share. */
final class Names {

    private static final List<String> PARTS =
            List.of("Title", "GivenName", "MiddleName", "FamilyName", "Suffix");

    /** What a customer and a vendor both have; lengths from the API pages. */
    static Shape shape(String className) {
        return Shape.entity(className)
                .text("DisplayName", 500)
                .text("Title", 16)
                .text("GivenName", 100)
                .text("MiddleName", 100)
                .text("FamilyName", 100)
                .text("Suffix", 16)
                .text("CompanyName", 100)
                .text("PrintOnCheckName", 110)
                .text("Notes", 2000)
                .nested("PrimaryEmailAddr", Addresses.EMAIL)
                .nested("PrimaryPhone", Addresses.PHONE)
                .nested("AlternatePhone", Addresses.PHONE)
                .nested("Mobile", Addresses.PHONE)
                .nested("Fax", Addresses.PHONE)
                .nested("WebAddr", Addresses.WEB)
                .nested("BillAddr", Addresses.SHAPE)
                .nested("ShipAddr", Addresses.SHAPE)
                .reference("CurrencyRef")
                .flag("Active");
    }

    private Names() {}

    /**
     * Composes the display name if it was left out and sees that nobody else bears it.
     *
     * @throws io.tieout.twin.fault.QboFault 6080 without any name part, 2040 for a colon, tab or
     *     line break, 6240 if the name is taken
     */
    static void settle(Change change, Kind kind, Optional<Row> before, ObjectNode entity) {
        String name =
                Json.string(entity, "DisplayName")
                        .filter(it -> !it.isBlank())
                        .orElseGet(() -> composed(entity))
                        .strip();
        if (name.isEmpty()) {
            throw BusinessFaults.noName();
        }
        checkCharacters("DisplayName", name);
        PARTS.forEach(part -> checkCharacters(part, Json.stringOr(entity, part, "")));
        checkCharacters("PrintOnCheckName", Json.stringOr(entity, "PrintOnCheckName", ""));
        checkEmail(entity);
        Optional<Key> bearer = change.before().bearer(kind, name);
        if (bearer.isPresent() && !bearer.equals(before.map(Row::key))) {
            throw BusinessFaults.duplicateName();
        }
        entity.put("DisplayName", markedIfInactive(entity, name));
        if (Json.string(entity, "PrintOnCheckName").isEmpty()) {
            entity.put("PrintOnCheckName", name);
        }
    }

    /** An inactive row wears " (deleted)" behind its name, an active one does not. */
    static String markedIfInactive(ObjectNode entity, String name) {
        String bare =
                name.endsWith(NameIndex.DELETED)
                        ? name.substring(0, name.length() - NameIndex.DELETED.length())
                        : name;
        return Json.isTrue(entity, "Active") ? bare : bare + NameIndex.DELETED;
    }

    private static void checkCharacters(String property, String name) {
        if (name.chars().anyMatch(it -> ":\t\n".indexOf(it) >= 0)) {
            throw RequestFaults.invalidCharacters(property, name);
        }
    }

    /**
     * The currency of a customer or vendor is settled when it is made.
     *
     * @throws io.tieout.twin.fault.QboFault 6000 if an update says another one
     */
    static void checkCurrencyStays(String party, Row before, ObjectNode entity) {
        if (!Json.reference(entity, "CurrencyRef")
                .equals(Json.reference(before.entity(), "CurrencyRef"))) {
            throw BusinessFaults.businessRule(
                    "You can't change the currency of a " + party + " once it is set.");
        }
        entity.set("CurrencyRef", before.entity().path("CurrencyRef").deepCopy());
    }

    private static String composed(ObjectNode entity) {
        return PARTS.stream()
                .map(part -> Json.stringOr(entity, part, "").strip())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static void checkEmail(ObjectNode entity) {
        Json.string(entity.path("PrimaryEmailAddr"), "Address")
                .filter(address -> !address.isEmpty())
                .filter(address -> address.indexOf('@') < 1 || address.indexOf('.') < 0)
                .ifPresent(address -> {
                    throw RequestFaults.invalidEmail(address);
                });
    }
}

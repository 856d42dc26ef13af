package io.tieout.twin.rules;

/**
 * The shapes of a postal address, an e-mail address and a telephone number, the same everywhere.
 */
public final class Addresses {

    public static final Shape SHAPE =
            Shape.named("PhysicalAddress")
                    .text("Line1", 500)
                    .text("Line2", 500)
                    .text("Line3", 500)
                    .text("Line4", 500)
                    .text("Line5", 500)
                    .text("City", 255)
                    .text("Country", 255)
                    .text("CountryCode", 20)
                    .text("CountrySubDivisionCode", 255)
                    .text("PostalCode", 30)
                    .text("PostalCodeSuffix", 30)
                    .text("Lat", 50)
                    .text("Long", 50)
                    .text("Tag", 50)
                    .text("Note", 500)
                    .readOnly("Id");

    public static final Shape EMAIL =
            Shape.named("EmailAddress").text("Address", 100).readOnly("Id", "Default", "Tag");

    public static final Shape PHONE =
            Shape.named("TelephoneNumber")
                    .text("FreeFormNumber", 30)
                    .readOnly("Id", "DeviceType", "CountryCode", "AreaCode", "Default", "Tag");

    public static final Shape WEB =
            Shape.named("WebSiteAddress").text("URI", 1000).readOnly("Id", "Default", "Tag");

    private Addresses() {}
}

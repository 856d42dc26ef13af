package io.tieout.persistence.account.linking;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.domain.account.linking.Traits;
import tools.jackson.databind.json.JsonMapper;

/** The form in which a party's traits stand in their sealed column, guarded by a golden file. */
final class TraitsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TraitsJson() {}

    private record Stored(
            String name,
            String companyName,
            String email,
            String phone,
            String taxId,
            String street,
            String city,
            String region,
            String postalCode,
            String country) {}

    static byte[] write(Traits traits) {
        return MAPPER.writeValueAsString(
                        new Stored(
                                traits.name(),
                                traits.companyName(),
                                traits.email(),
                                traits.phone(),
                                traits.taxId(),
                                traits.street(),
                                traits.city(),
                                traits.region(),
                                traits.postalCode(),
                                traits.country()))
                .getBytes(UTF_8);
    }

    static Traits read(byte[] json) {
        Stored stored = MAPPER.readValue(json, Stored.class);
        return new Traits(
                stored.name(),
                stored.companyName(),
                stored.email(),
                stored.phone(),
                stored.taxId(),
                stored.street(),
                stored.city(),
                stored.region(),
                stored.postalCode(),
                stored.country());
    }
}

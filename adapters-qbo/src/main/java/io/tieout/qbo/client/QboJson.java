package io.tieout.qbo.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How JSON is read and written on the wire to QuickBooks: absent fields are left out, because it
 * refuses nulls, and every number keeps its exact digits.
 */
public final class QboJson {

    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .changeDefaultPropertyInclusion(
                            given -> given.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private QboJson() {}
}

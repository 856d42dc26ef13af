package io.tieout.graphql.wrong;

import io.tieout.qbo.wrong.NosyClient;
import okhttp3.OkHttpClient;
import org.jooq.DSLContext;

/** Reads the database itself, calls out itself, and sees another adapter. */
public record QueryingController(DSLContext sql, OkHttpClient http, NosyClient client) {}

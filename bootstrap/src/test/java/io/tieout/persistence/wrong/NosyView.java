package io.tieout.persistence.wrong;

import io.tieout.graphql.wrong.QueryingController;
import io.tieout.qbo.wrong.NosyClient;

/** Sees the other adapters. */
public record NosyView(QueryingController controller, NosyClient client) {}

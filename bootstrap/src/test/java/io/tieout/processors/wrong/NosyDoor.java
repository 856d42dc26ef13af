package io.tieout.processors.wrong;

import io.tieout.qbo.wrong.NosyClient;

/** Sees another adapter. */
public record NosyDoor(NosyClient client) {}

package io.tieout.application.command;

import java.util.UUID;

/**
 * What an accepted command answers.
 *
 * @param id the aggregate it changed
 * @param version the version that aggregate now stands at; the first event makes version 0
 */
public record Receipt(UUID id, long version) {}

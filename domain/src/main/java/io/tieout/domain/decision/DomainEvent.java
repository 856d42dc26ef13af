package io.tieout.domain.decision;

/** A fact that an aggregate decided. Every concept has one sealed family of them. */
public interface DomainEvent {}

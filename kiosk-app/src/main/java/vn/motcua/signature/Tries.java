package vn.motcua.signature;

/** How often a wrong PIN is still forgiven: tokens tell no number. */
public enum Tries { ENOUGH, FEW, LAST,
    /** The PIN is locked. */
    NONE }

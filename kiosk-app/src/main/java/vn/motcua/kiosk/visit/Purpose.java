package vn.motcua.kiosk.visit;

/** What the citizen chose on the home screen. */
public enum Purpose { TAKE_NUMBER, FIND_PROCEDURE, SUBMIT_DOSSIER, RATE, TRACK_DOSSIER, CHECK_IN }

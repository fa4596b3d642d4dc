package vn.motcua.exchange;

/** Something that happened at a kiosk and that the centre has to learn, whenever the line allows it. */
public sealed interface Message permits NumberIssued, DossierSubmitted, RatingGiven, HelpCalled, DeviceChanged,
        SearchMissed, AppointmentKept {

    /** Names the kind of message on the wire and in the outbox. */
    String type();
}

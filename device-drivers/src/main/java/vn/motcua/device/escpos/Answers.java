package vn.motcua.device.escpos;

/** What a printer sends back, sorted. */
interface Answers {

    /** One byte to a DLE EOT. */
    void realTime(int status);

    /** Automatic status back: the three bytes that mean something. */
    void automatic(int printer, int error, int roll);

    /** What a printer of Custom tells of everything at once. */
    void full(FullStatus status);

    /** One byte to a GS r. */
    void sensor(int status);

    /** A text with a header byte: 37h for a process id, 5Fh for what GS I tells. */
    void text(int header, String text);
}

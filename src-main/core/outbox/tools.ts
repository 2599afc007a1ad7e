/** What sending takes from the machine; tests bring their own. */
export interface SenderTools {
  /** Calls once after so many ms; returns the way to call it off. */
  after(ms: number, call: () => void): () => void;
}

/** The real one; it keeps no process alive. */
export const machineTools: SenderTools = {
  after(ms, call) {
    const timer = setTimeout(call, ms).unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

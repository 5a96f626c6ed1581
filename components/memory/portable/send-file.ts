import type { Answer } from "@/components/ui/ask";
import { portableWords } from "@/components/words/portable";

interface Sending {
  name: string;
  /** How much has been sent, 0..1. */
  onShare: (share: number) => void;
  signal: AbortSignal;
}

/** Sends a file to be stored. By XMLHttpRequest, since fetch does not tell how much has gone. Stopping it is no error. */
export function sendFile(file: Blob, { name, onShare, signal }: Sending): Promise<Answer<{ id: string }> | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const failed = { ok: false, error: { code: "unreachable", message: portableWords.file.failed } } as const;
    request.open("POST", `/api/import?name=${encodeURIComponent(name.slice(0, 200))}`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onShare(total ? loaded / total : 0);
    request.onerror = () => resolve(failed);
    request.onabort = () => resolve(null);
    request.onload = () => {
      const said = request.response as { id?: string; error?: { code: string; message: string } } | null;
      if (request.status === 200 && said?.id) resolve({ ok: true, data: { id: said.id } });
      else resolve(said?.error ? { ok: false, error: said.error } : failed);
    };
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

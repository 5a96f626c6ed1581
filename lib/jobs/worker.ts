import { boot } from "@/lib/jobs/boot";

await boot({ worker: true });

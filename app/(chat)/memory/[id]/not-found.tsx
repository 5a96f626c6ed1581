import { GoneMemory } from "@/components/memory/detail/gone-memory";

export default function NotFound() {
  return <GoneMemory />;
}

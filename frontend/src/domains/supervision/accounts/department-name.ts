// A department is written in the sheets by its Chinese name; readers of English know it by its English one.
import { useLocality, useSay } from '../../../platform';

export function useDepartmentName(): (name: string) => string {
  const { departments } = useLocality();
  const say = useSay();
  return (name) => {
    const found = departments.find((d) => d.name.zh === name || d.name.en === name);
    return found ? say(found.name) : name;
  };
}
